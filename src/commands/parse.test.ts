import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from './parse.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'raadslag-parse-'));
  await mkdir(join(folder, 'moeder'));
  const minutes = {
    Dagsordenpunkter: [{ Caption: 'Ny sal', Number: '1', ItemDecision: 'Godkendt.' }],
    Udvalg: { Navn: 'Kulturudvalget' },
    Moede: { Navn: 'Referat', Dato: '2024-05-07T17:00:00+02:00' },
  };
  await writeFile(join(folder, 'moeder', 'maj.json'), JSON.stringify(minutes));
  await writeFile(join(folder, 'moeder', 'tom.pdf'), '');
  await writeFile(
    join(folder, 'to.zip'),
    zipSync({ 'a.json': strToU8(JSON.stringify(minutes)), 'b.json': strToU8('{"Navn": "Ord"}') }),
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const run = async (...args: readonly string[]) => {
  const said = { out: '', err: '' };
  const status = await command.run(args, {
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += `${text}\n`;
    },
    terminal: false,
  });
  return { status, ...said };
};

describe('raadslag parse', () => {
  test('prints one JSON document, and nothing else', async () => {
    const { status, out, err } = await run(join(folder, 'moeder', 'maj.json'));
    expect([status, err, out.trim().split('\n').length]).toEqual([0, '', 1]);
    expect(JSON.parse(out)).toMatchObject({
      reader: 'firstagenda-json',
      meeting: { committee: 'Kulturudvalget', date: '2024-05-07', kind: 'minutes' },
      items: [{ number: '1', title: 'Ny sal', decisions: [{ outcome: 'approved' }] }],
    });
  });

  test('prints the same over many lines when asked to', async () => {
    const path = join(folder, 'moeder', 'maj.json');
    const [plain, pretty] = [await run(path), await run('--pretty', path)];
    expect(pretty.out.split('\n')[1]).toBe('  "reader": "firstagenda-json",');
    expect(JSON.parse(pretty.out)).toEqual(JSON.parse(plain.out));
  });

  test('refuses a file in words, on the side, with status 1', async () => {
    expect(await run(join(folder, 'moeder', 'tom.pdf'))).toEqual({
      status: 1,
      out: '',
      err: 'tom.pdf: Filen er tom. Hent filen igen fra det system, den kommer fra, og prøv med den.\n',
    });
    expect(await run(join(folder, 'findes-ikke.pdf'))).toEqual({
      status: 1,
      out: '',
      err: 'findes-ikke.pdf: Filen findes ikke. Se efter, om navn og mappe er rigtige.\n',
    });
    expect(await run(folder)).toMatchObject({ status: 1, out: '' });
  });

  test('does not choose among the documents of a zip file', async () => {
    const { status, out, err } = await run(join(folder, 'to.zip'));
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('holder 2 dokumenter');
    expect(err).toContain('to.zip/b.json');
  });

  test.each([
    ['no file', []],
    ['two files', ['a.pdf', 'b.pdf']],
    ['an option that is none', ['--smuk', 'a.pdf']],
    ['a table of nothing', ['--table']],
  ])('says how it is used after %s, with status 2', async (_, args) => {
    const { status, out, err } = await run(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('raadslag parse FIL [--pretty]');
  });
});

describe('raadslag parse --table', () => {
  test('prints a line about each file of a folder, and names what was refused', async () => {
    const { status, out, err } = await run('--table', folder);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(status).toBe(1);
    expect(rows).toEqual([
      [
        'Fil',
        'Læser',
        'Punkter',
        'Beslutninger',
        'Afbud',
        'Bilag',
        'Advarsler',
        'Ord uden plads',
        'Udfald',
      ],
      ['moeder/maj.json', 'firstagenda-json', '1', '1', '0', '0', '0', '0', 'Godkendt 1'],
      ['to.zip/a.json', 'firstagenda-json', '1', '1', '0', '0', '0', '0', 'Godkendt 1'],
      ['to.zip/b.json', 'unrecognised', '0', '0', '0', '0', '1', '0'],
    ]);
    expect(err).toBe(
      '\nAfvist:\ntom.pdf: Filen er tom. Hent filen igen fra det system, den kommer fra, og prøv med den.\n',
    );
  });

  test('takes several files', async () => {
    const path = join(folder, 'moeder', 'maj.json');
    const { status, out } = await run('--table', path, path);
    expect([status, out.trimEnd().split('\n').length]).toEqual([0, 3]);
  });
});

test('npm run raadslag reaches the command, and a long document comes through a pipe whole', async () => {
  const text = `Referat\n${'Ord efter ord. '.repeat(40_000)}`;
  await writeFile(join(folder, 'lang.txt'), text);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['src/commands/raadslag.ts', 'parse', join(folder, 'lang.txt')],
    { encoding: 'utf8', maxBuffer: 50_000_000 },
  );
  expect(status).toBe(0);
  expect(JSON.stringify(JSON.parse(stdout)).length).toBeGreaterThan(text.length);
});
