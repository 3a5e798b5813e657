import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseId, type AgendaEntryId } from '../ids.ts';
import {
  insertEntry,
  isInOrder,
  moveEntry,
  removeEntry,
  type WithAccess,
} from './arrange-entries.ts';
import type { AgendaEntry, EntrySubject } from './entry.ts';
import { commonFixedEntries } from './fixed-entries.ts';

type Line = WithAccess<Pick<AgendaEntry, 'id' | 'position' | 'what' | 'supplement'>>;

const idOf = (n: number): AgendaEntryId => {
  const id = parseId<'AgendaEntry'>(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  if (!id) throw new Error('not an id');
  return id;
};
let made = 0;
const line = (what: EntrySubject, isClosed = false, supplement = 0): Line => ({
  id: idOf((made += 1)),
  position: 0,
  what,
  supplement,
  isClosed,
});
const plain = (title: string, isClosed = false, supplement = 0): Line =>
  line({ kind: 'plain', title, text: '', access: { kind: 'open' } }, isClosed, supplement);
const fixed = commonFixedEntries.map((entry) => line({ kind: 'standing', ...entry }));
const build = (lines: readonly Line[]): readonly Line[] =>
  lines.reduce<readonly Line[]>(insertEntry, []);
const titles = (lines: readonly Line[]): readonly string[] =>
  lines.map(({ what }) => ('title' in what ? what.title : ''));

describe('the order of an agenda', () => {
  test('the agenda is approved first, closed matters come after all that is open, the minutes are approved last', () => {
    const agenda = build([...fixed, plain('Salg', true), plain('Cykelsti'), plain('Skole')]);
    expect(titles(agenda)).toEqual([
      'Godkendelse af dagsorden',
      'Orientering',
      'Cykelsti',
      'Skole',
      'Eventuelt',
      'Salg',
      'Godkendelse af referat',
    ]);
    expect(agenda.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(isInOrder(agenda)).toBe(true);
  });

  test('a closed matter can be moved before an open one, and that is noticed (LAW L12)', () => {
    const agenda = build([...fixed, plain('Cykelsti'), plain('Salg', true)]);
    const closed = agenda.find(({ isClosed }) => isClosed);
    const moved = moveEntry(agenda, closed?.id ?? idOf(0), 3);
    expect(titles(moved).slice(2, 4)).toEqual(['Salg', 'Cykelsti']);
    expect(isInOrder(moved)).toBe(false);
    expect(titles(insertEntry(moved, plain('Skole'))).slice(2, 5)).toEqual([
      'Salg',
      'Cykelsti',
      'Skole',
    ]);
  });

  test('a supplement stands after what has been published, and its items are never mixed with it', () => {
    const agenda = build([...fixed, plain('Cykelsti'), plain('Sent', false, 1)]);
    const late = agenda.at(-1);
    expect(titles(agenda).at(-1)).toBe('Sent');
    expect(titles(moveEntry(agenda, late?.id ?? idOf(0), 1)).at(-1)).toBe('Sent');
    const first = agenda[0];
    expect(titles(moveEntry(agenda, first?.id ?? idOf(0), 99)).slice(-2)).toEqual([
      'Godkendelse af dagsorden',
      'Sent',
    ]);
  });

  test('an item that is taken off leaves no gap', () => {
    const agenda = build([plain('A'), plain('B'), plain('C')]);
    const left = removeEntry(agenda, agenda[1]?.id ?? idOf(0));
    expect([titles(left), left.map(({ position }) => position)]).toEqual([
      ['A', 'C'],
      [1, 2],
    ]);
  });

  test('moving an item that is not there changes nothing', () => {
    const agenda = build([plain('A'), plain('B')]);
    expect(moveEntry(agenda, idOf(0), 1)).toEqual(agenda);
  });

  test('however items are moved, none is lost and none is counted twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.nat(2)), { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.integer({ min: -3, max: 20 })), { maxLength: 20 }),
        (lines, moves) => {
          const start = build(lines.map(([isClosed, n], at) => plain(`${at}`, isClosed, n)));
          expect(isInOrder(start)).toBe(true);
          const end = moves.reduce<readonly Line[]>(
            (agenda, [which, to]) =>
              moveEntry(agenda, agenda[which % agenda.length]?.id ?? idOf(0), to),
            start,
          );
          expect(titles(end).toSorted()).toEqual(titles(start).toSorted());
          expect(end.map(({ position }) => position)).toEqual(start.map((_, at) => at + 1));
          const supplements = end.map(({ supplement }) => supplement);
          expect(supplements).toEqual(supplements.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
