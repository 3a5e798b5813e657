import { describe, expect, test } from 'vitest';
import { readArgs } from './read-args.ts';

const known = { publish: 'flag', body: 'text', committee: 'texts' } as const;

describe('reading a command line', () => {
  test('words and options may stand in any order', () => {
    expect(
      readArgs(
        [
          'a.pdf',
          '--committee',
          'A=B',
          '--publish',
          'b.pdf',
          '--body=Prøvestrup',
          '--committee=C=D',
        ],
        known,
      ),
    ).toEqual({
      ok: true,
      value: {
        words: ['a.pdf', 'b.pdf'],
        options: { publish: true, body: 'Prøvestrup', committee: ['A=B', 'C=D'] },
      },
    });
  });

  test('what is not said is not there', () => {
    expect(readArgs([], known)).toEqual({
      ok: true,
      value: { words: [], options: { publish: false, body: undefined, committee: [] } },
    });
  });

  test.each([
    [['--udgiv'], 'Tilvalget "--udgiv" findes ikke.'],
    [['-x'], 'Tilvalget "-x" findes ikke.'],
    [['--publish=ja'], '--publish tager ingen værdi.'],
    [['--body'], '--body mangler sin værdi.'],
    [['--body', ' '], '--body mangler sin værdi.'],
    [['--body', 'A', '--body', 'B'], '--body er skrevet flere gange.'],
  ])('%j is refused in words', (args, error) => {
    expect(readArgs(args, known)).toEqual({ ok: false, error });
  });

  test('after -- everything is a word', () => {
    expect(readArgs(['--', '--publish'], known)).toMatchObject({ value: { words: ['--publish'] } });
  });
});
