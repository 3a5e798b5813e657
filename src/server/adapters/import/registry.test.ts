import { describe, expect, test } from 'vitest';
import { chooseReader, readers, readMinutes } from './registry.ts';
import type { Reader, Source } from './source.ts';
import { unrecognised } from './unrecognised.ts';

const text = (written: string): Source => ({ name: 'fil.txt', kind: 'text', text: written });
const reader = (id: string, certainty: number): Reader => ({
  id,
  recognise: () => certainty,
  read: unrecognised.read,
});

describe('the reader of a file', () => {
  test('is the surest, the first of equals, and no later one is asked when one is certain', () => {
    const choose = (...among: readonly Reader[]) => chooseReader(text('x'), among).id;
    expect(choose(reader('a', 0.1), reader('b', 0.9), reader('c', 0.5))).toBe('b');
    expect(choose(reader('a', 0.9), reader('b', 0.9))).toBe('a');
    expect(
      choose(reader('a', 1), {
        ...reader('b', 1),
        recognise: () => {
          throw new Error('asked');
        },
      }),
    ).toBe('a');
    expect(choose(reader('a', 0))).toBe('unrecognised');
  });

  test('has a name of its own', () => {
    const ids = readers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(-2)).toEqual(['generic', 'unrecognised']);
  });

  test('is asked no more than it can answer: no reader claims what is empty', () => {
    const empty: readonly Source[] = [
      text(''),
      { name: 'a', kind: 'html', text: '' },
      { name: 'a', kind: 'xml', text: '<a/>', companions: new Map() },
      { name: 'a', kind: 'json', value: null },
      { name: 'a', kind: 'pdf', pages: [] },
    ];
    for (const source of empty)
      for (const one of readers) expect(one.recognise(source)).toBeLessThan(0.2);
  });
});

describe('a file that no reader knows', () => {
  test('is kept as it stands, with a warning', () => {
    const source: Source = {
      name: 'a.json',
      kind: 'json',
      value: { a: ['Et', { b: '<p>to</p>' }], c: 3 },
    };
    expect(readMinutes(source)).toEqual({
      reader: 'unrecognised',
      meeting: {
        committee: null,
        legislativeTerm: null,
        date: null,
        time: null,
        place: null,
        kind: 'agenda',
        attendees: [],
        absentees: [],
      },
      items: [],
      documents: [],
      furniture: [{ kind: 'other', text: 'Et\n\nto' }],
      warnings: [
        {
          code: 'not-recognised',
          message:
            'Filen ligner ikke en dagsorden eller et referat. Teksten er gemt, som den står.',
        },
      ],
    });
  });

  test('has what was doubtful about its bytes first among its warnings', () => {
    const source: Source = {
      name: 'a.xml',
      kind: 'xml',
      text: '<a>Ord</a>',
      companions: new Map(),
      warnings: [{ code: 'mended-characters', message: 'Et tegn.' }],
    };
    expect(readMinutes(source).warnings.map(({ code }) => code)).toEqual([
      'mended-characters',
      'not-recognised',
    ]);
  });
});
