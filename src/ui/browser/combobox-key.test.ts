import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readComboboxKey, type ComboboxStanding } from './combobox-key.ts';

const chosenBeforehand: ComboboxStanding = {
  selection: 'automatic',
  options: 3,
  active: 0,
  isAnswered: true,
};
const noneBeforehand: ComboboxStanding = {
  selection: 'manual',
  options: 3,
  active: -1,
  isAnswered: true,
};

describe('where the first that is found is chosen beforehand', () => {
  test.each<[string, string, Partial<ComboboxStanding>, ReturnType<typeof readComboboxKey>]>([
    ['goes down one', 'ArrowDown', {}, { kind: 'point', at: 1 }],
    ['goes from the first to the last', 'ArrowUp', {}, { kind: 'point', at: 2 }],
    ['goes from the last to the first', 'ArrowDown', { active: 2 }, { kind: 'point', at: 0 }],
    ['moves the cursor where nothing is found', 'ArrowUp', { options: 0 }, null],
    ['chooses', 'Enter', { active: 1 }, { kind: 'choose', at: 1 }],
    ['chooses nothing where nothing is found', 'Enter', { options: 0 }, { kind: 'hold' }],
    [
      'looks at once for words that are not answered',
      'Enter',
      { isAnswered: false },
      { kind: 'look' },
    ],
    ['leaves', 'Escape', {}, { kind: 'leave' }],
    ['leaves where nothing is found', 'Escape', { options: 0 }, { kind: 'leave' }],
    ['is a letter', 'e', {}, null],
  ])('a key %s: %s', (_, key, standing, act) => {
    expect(readComboboxKey(key, { ...chosenBeforehand, ...standing })).toEqual(act);
  });
});

describe('where nothing is chosen beforehand', () => {
  test.each<[string, string, Partial<ComboboxStanding>, ReturnType<typeof readComboboxKey>]>([
    ['goes from the field to the first', 'ArrowDown', {}, { kind: 'point', at: 0 }],
    ['goes from the field to the last', 'ArrowUp', {}, { kind: 'point', at: 2 }],
    ['goes from the first back to the field', 'ArrowUp', { active: 0 }, { kind: 'point', at: -1 }],
    ['goes from the last back to the field', 'ArrowDown', { active: 2 }, { kind: 'point', at: -1 }],
    ['moves the cursor where nothing is found', 'ArrowDown', { options: 0 }, null],
    ['chooses what is gone to', 'Enter', { active: 1 }, { kind: 'choose', at: 1 }],
    ['sends the form while the field is gone to', 'Enter', {}, null],
    ['sends the form where nothing is found', 'Enter', { options: 0 }, null],
    ['closes the list', 'Escape', {}, { kind: 'leave' }],
    ['is the page’s where there is no list', 'Escape', { options: 0 }, null],
    ['is a letter', 'e', {}, null],
  ])('a key %s: %s', (_, key, standing, act) => {
    expect(readComboboxKey(key, { ...noneBeforehand, ...standing })).toEqual(act);
  });
});

test('the arrows come to everything that is found, and back to where they began', () => {
  const selections = fc.constantFrom<ComboboxStanding['selection']>('automatic', 'manual');
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp');
  fc.assert(
    fc.property(selections, keys, fc.integer({ min: 1, max: 20 }), (selection, key, options) => {
      const begins = selection === 'automatic' ? 0 : -1;
      const places = selection === 'automatic' ? options : options + 1;
      let active = begins;
      const passed = Array.from({ length: places }, () => {
        const act = readComboboxKey(key, { selection, options, active, isAnswered: true });
        if (act?.kind === 'point') active = act.at;
        return active;
      });
      expect(passed.toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: places }, (_, place) => place + begins),
      );
      expect(active).toBe(begins);
    }),
  );
});
