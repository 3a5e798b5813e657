import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { command } from './kle.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'raadslag-kle-'));
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await command.run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    terminal: false,
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

test('a bad file is refused with its lines and the way out, and nothing is brought in', async () => {
  const file = path.join(folder, 'plan.csv');
  await writeFile(file, 'nummer;titel\n98.1;Veje\n98.02;\n');
  const { status, err } = await run('import', file);
  expect([status, err]).toEqual([
    1,
    'Linje 2: »98.1« er ikke et emnenummer. Det skrives som 00, 00.01 eller 00.01.00.\n' +
      'Linje 3: Emnet 98.02 har ingen titel. Skriv den, eller fjern linjen.\n' +
      'Der er ikke indlæst noget.',
  ]);
  const { out } = await run('import', file, '--json');
  expect(JSON.parse(out)).toEqual({
    status: 'refused',
    faults: [
      { kind: 'number-wrong', line: 2, value: '98.1' },
      { kind: 'title-missing', line: 3, value: '98.02' },
    ],
  });
});

test('a wrong call is told how to be made, and a file that is not there is named', async () => {
  for (const args of [[], ['import'], ['slet', 'x'], ['import', 'a', 'b']])
    expect((await run(...args)).status).toBe(2);
  const { status, err } = await run('import', path.join(folder, 'mangler.xml'));
  expect([status, err]).toEqual([1, expect.stringContaining('mangler.xml kan ikke læses')]);
});
