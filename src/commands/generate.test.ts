import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleDocuments } from '#adapters/sample/sample-documents.ts';
import { command } from './generate.ts';

let folder: string;
let said: string[];
const run = (...args: string[]) =>
  command.run(args, {
    out: () => undefined,
    err: (text) => said.push(text),
    terminal: false,
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true }));

describe('raadslag generate', () => {
  test('writes minutes with the wanted number of items in the old layout', async () => {
    expect(await run('--items', '40', '--layout', '2014', '--out', folder)).toBe(0);
    const names = await readdir(folder);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const items = texts.join('\n').match(/(?<!\S)Sagsnr\.:/g)?.length;
    expect(names.filter((name) => !name.endsWith('.txt'))).toEqual([]);
    expect([40, 41, 42]).toContain(items);
    expect(said).toEqual([`${String(names.length)} filer skrevet i ${folder}.`]);
  });

  test('writes the documents of the sample municipality', async () => {
    expect(await run('--sample', '--out', folder)).toBe(0);
    expect((await readdir(folder)).toSorted()).toEqual(
      sampleDocuments()
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test.each([
    [['--items', 'mange', '--out', 'x'], '--items skal være et helt tal, mindst 2.'],
    [['--items', '1', '--out', 'x'], '--items skal være et helt tal, mindst 2.'],
    [['--layout', '2015', '--out', 'x'], '--layout skal være 2014, 2022, both.'],
    [['--seed', '-1', '--out', 'x'], null],
    [['--items', '10'], '--out MAPPE mangler.'],
    [['--frø', '3'], null],
  ] as const)('refuses %j and says what it wants', async (args, sentence) => {
    expect(await run(...args)).toBe(2);
    expect(said.join('\n')).toContain(sentence ?? command.usage);
  });
});
