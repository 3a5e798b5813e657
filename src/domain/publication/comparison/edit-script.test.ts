import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEdits } from './edit-script.ts';

const letters = (text: string): string[] => text.match(/./gu) ?? [];
const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });

/** The newer sequence, made from the older one and the edits. */
function follow(before: readonly string[], after: readonly string[], most: number): string[] {
  const made: string[] = [];
  let [old, young] = [0, 0];
  for (const { kind, count } of findEdits(before, after, most)) {
    if (kind === 'same') made.push(...before.slice(old, old + count));
    if (kind === 'added') made.push(...after.slice(young, young + count));
    if (kind !== 'added') old += count;
    if (kind !== 'removed') young += count;
  }
  expect(old).toBe(before.length);
  return made;
}

describe('the way from one sequence to another', () => {
  test.each([
    ['abc', 'abc', [{ kind: 'same', count: 3 }]],
    ['', 'ab', [{ kind: 'added', count: 2 }]],
    ['ab', '', [{ kind: 'removed', count: 2 }]],
    [
      'abcd',
      'acxd',
      [
        { kind: 'same', count: 1 },
        { kind: 'removed', count: 1 },
        { kind: 'same', count: 1 },
        { kind: 'added', count: 1 },
        { kind: 'same', count: 1 },
      ],
    ],
    [
      'abc',
      'axc',
      [
        { kind: 'same', count: 1 },
        { kind: 'removed', count: 1 },
        { kind: 'added', count: 1 },
        { kind: 'same', count: 1 },
      ],
    ],
  ] as const)('from %j to %j', (before, after, edits) => {
    expect(findEdits(letters(before), letters(after), 100)).toEqual(edits);
  });

  test('leads there, however few edits are looked for', () => {
    fc.assert(
      fc.property(sequence, sequence, fc.integer({ min: 0, max: 80 }), (before, after, most) => {
        expect(follow(before, after, most)).toEqual(after);
      }),
    );
  });

  test('is the shortest: as long as both without what they share in order', () => {
    fc.assert(
      fc.property(sequence, sequence, (before, after) => {
        const shared = findEdits(before, after, 100)
          .filter(({ kind }) => kind === 'same')
          .reduce((sum, { count }) => sum + count, 0);
        expect(shared).toBe(longestShared(before, after));
      }),
    );
  });
});

/** By the plain table, as a second opinion. */
function longestShared(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const one of a) {
    const next: number[] = [];
    for (const [index, other] of b.entries())
      next.push(
        one === other ? (row[index - 1] ?? 0) + 1 : Math.max(row[index] ?? 0, next[index - 1] ?? 0),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
