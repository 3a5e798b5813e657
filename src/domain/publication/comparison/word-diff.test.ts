import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldUnchanged } from './fold-unchanged.ts';
import { diffWords, type DiffRun } from './word-diff.ts';

/** "Stien bliver [-2,3-]{+2,5+} km lang." */
const written = (runs: readonly DiffRun[]): string =>
  runs
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

const text = fc
  .array(fc.constantFrom('stien', 'åen', '4,6', 'mio.', '\n', '.', 'vej'), { maxLength: 60 })
  .map((words) => words.join(' '));
const without = (runs: readonly DiffRun[], left: DiffRun['kind']): string =>
  runs
    .filter(({ kind }) => kind !== left)
    .map((run) => run.text)
    .join('');

describe('what changed in a text', () => {
  test.each([
    [
      'Stien bliver 2,3 km lang.',
      'Stien bliver 2,5 km lang.',
      'Stien bliver [-2,3-]{+2,5+} km lang.',
    ],
    ['Sag 25/1187 udsat', 'Sag 25/1188 udsat', 'Sag [-25/1187-]{+25/1188+} udsat'],
    ['Godkendt.', 'Godkendt.', 'Godkendt.'],
    ['', 'Godkendt.', '{+Godkendt.+}'],
    ['Stien bygges.', 'Stien bygges ikke.', 'Stien bygges{+ ikke+}.'],
    [
      'Første afsnit.\nAndet afsnit.\nTredje afsnit.',
      'Første afsnit.\nTredje afsnit.',
      'Første afsnit.\n[-Andet afsnit.\n-]Tredje afsnit.',
    ],
    [
      'Direktionen anbefaler en bro ved stationen og skolen.',
      'Udvalget ønsker i stedet en sti langs den gamle jernbane.',
      '[-Direktionen anbefaler en bro ved stationen og skolen.-]{+Udvalget ønsker i stedet en sti langs den gamle jernbane.+}',
    ],
  ])('%j → %j', (before, after, expected) => {
    expect(written(diffWords(before, after))).toBe(expected);
  });

  test('makes the older text of what stayed and went, and the newer one of what stayed and came', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after);
        expect(without(runs, 'added')).toBe(before);
        expect(without(runs, 'removed')).toBe(after);
      }),
    );
  });

  test('between a text and itself is nothing', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffWords(same, same).filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
    );
  });

  test('names what went before what came, and never the same kind twice in a row', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kinds = diffWords(before, after).map(({ kind }) => kind);
        for (const [index, kind] of kinds.entries()) {
          expect(kind).not.toBe(kinds[index - 1]);
          if (kind === 'removed') expect(kinds[index - 1]).not.toBe('added');
        }
      }),
    );
  });

  test('is found in a moment in a text of fifty thousand words that was written anew', () => {
    const words = (first: string): string =>
      Array.from({ length: 50_000 }, (_, index) => `${first}${index}`).join(' ');
    expect(diffWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('a long text with one change', () => {
  const long = Array.from({ length: 40 }, (_, index) => `ord${index}`).join(' ');

  test('is read around the change', () => {
    const runs = diffWords(`${long} før ${long}`, `${long} nu ${long}`);
    expect(foldUnchanged(runs, 3)).toEqual([
      { kind: 'folded', words: 37 },
      { kind: 'same', text: 'ord37 ord38 ord39 ' },
      { kind: 'removed', text: 'før' },
      { kind: 'added', text: 'nu' },
      { kind: 'same', text: ' ord0 ord1 ord2' },
      { kind: 'folded', words: 37 },
    ]);
  });

  test('keeps a short stretch whole', () => {
    const runs = diffWords('en to tre fire fem', 'en to tre fire seks');
    expect(foldUnchanged(runs, 3)).toEqual(runs);
  });
});
