import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { openSharedText } from '#adapters/writing/shared-text.ts';
import { typeIn } from './bind-line.ts';
import { addPoint, movePoint, readPoints, removePoint } from './points.ts';

const said = (document: Y.Doc): readonly string[] => readPoints(document).map(({ text }) => text);
const withPoints = (...points: readonly string[]): Y.Doc => {
  const document = new Y.Doc();
  for (const [index, text] of points.entries()) addPoint(document, index, text);
  return document;
};
const copyOf = (document: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  return copy;
};
const join = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
};
const type = (document: Y.Doc, index: number, words: string): void => {
  const line = readPoints(document)[index]?.line;
  line?.insert(line.length, words);
};
const idAt = (document: Y.Doc, index: number): string => readPoints(document)[index]?.id ?? '';

describe('the at-points of a recommendation', () => {
  test('can be put in, moved and removed', () => {
    const document = withPoints('at a', 'at b', 'at c');
    movePoint(document, idAt(document, 2), 0);
    expect(said(document)).toEqual(['at c', 'at a', 'at b']);
    removePoint(document, idAt(document, 1));
    addPoint(document, 1, 'at d');
    expect(said(document)).toEqual(['at c', 'at d', 'at b']);
    movePoint(document, idAt(document, 0), 5);
    expect(said(document)).toEqual(['at c', 'at d', 'at b']);
  });

  test('one that is moved by one and written in by another is where it was moved to, with the words', () => {
    const anna = withPoints('at a', 'at b');
    const ib = copyOf(anna);
    movePoint(anna, idAt(anna, 1), 0);
    type(ib, 1, ' nu');
    join(anna, ib);
    expect([said(anna), said(ib)]).toEqual([
      ['at b nu', 'at a'],
      ['at b nu', 'at a'],
    ]);
  });

  test('one that is removed by one while another writes in it stands with what was written', () => {
    const anna = withPoints('at a', 'at b');
    const ib = copyOf(anna);
    removePoint(anna, idAt(anna, 0));
    type(ib, 0, ' dog senest i maj');
    join(anna, ib);
    expect(said(anna)).toEqual([' dog senest i maj', 'at b']);
  });

  test('places are given anew where there is no more room between two', () => {
    const document = withPoints('første', 'sidste');
    for (let n = 0; n < 200; n += 1) addPoint(document, 1, String(n));
    expect(said(document)).toEqual([
      'første',
      ...Array.from({ length: 200 }, (_, n) => String(199 - n)),
      'sidste',
    ]);
  });

  test('no word of two who write at once is lost, and the server reads what they see', () => {
    const step = fc.tuple(fc.constantFrom('add', 'type', 'move'), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.array(step, { maxLength: 12 }),
        (hers, his) => {
          const anna = withPoints('at a', 'at b', 'at c');
          const ib = copyOf(anna);
          const act = (document: Y.Doc, who: string, steps: typeof hers): void => {
            for (const [n, [what, a, b]] of steps.entries()) {
              const count = readPoints(document).length;
              if (what === 'add') addPoint(document, a % (count + 1), `${who}${n}.`);
              else if (what === 'type') type(document, a % count, `${who}${n}.`);
              else movePoint(document, idAt(document, a % count), b % count);
            }
          };
          act(anna, 'anna', hers);
          act(ib, 'ib', his);
          join(anna, ib);
          expect(said(anna)).toEqual(said(ib));
          const all = said(anna).join(' ');
          const words = (who: string, steps: typeof hers) =>
            steps.flatMap(([what], n) => (what === 'move' ? [] : [`${who}${n}.`]));
          for (const word of [...words('anna', hers), ...words('ib', his)])
            expect(all).toContain(word);
          const server = openSharedText([]);
          const applied = server.apply([Y.encodeStateAsUpdate(ib)]);
          if (!applied.ok) throw new Error(applied.error.type);
          expect(server.recommendation().points).toEqual(said(anna));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('what a plain form says of them takes the place of what stood there, and is written on', () => {
    const anna = withPoints('at a', 'at b', 'at c');
    const server = openSharedText([]);
    server.apply([Y.encodeStateAsUpdate(anna)]);
    const wanted = { by: 'Direktionen', competence: 'Byrådet', points: ['at a', 'at b to'] };
    const update = server.recommend(wanted);
    if (update === null) throw new Error('nothing to say');
    type(anna, 0, ' straks');
    server.apply([update]);
    Y.applyUpdate(anna, update);
    expect(said(anna)).toEqual(['at a straks', 'at b to']);
    expect(anna.getText('#by').toJSON()).toBe('Direktionen');
    expect(server.recommend(wanted)).toBe(null);
  });
});

test('what is typed in a line leaves what another has written in it', () => {
  const document = new Y.Doc();
  const line = document.getText('#by');
  line.insert(0, 'Direktionen');
  typeIn(line, 'Direktionen', 'Direktionen og centeret');
  expect(line.toJSON()).toBe('Direktionen og centeret');
  typeIn(line, 'Direktionen', 'Direktionen indstiller');
  expect(line.toJSON()).toBe('Direktionen og centeret indstiller');
});
