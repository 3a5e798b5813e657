import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateCorpus } from '#adapters/sample/generate-corpus.ts';
import { contentOf } from './archive.ts';
import { freshDatabase } from './database.ts';
import { addressToKill, untilBuried } from './killed-process.ts';

/** Any number by hand: RAADSLAG_KILL_ROUNDS=200 npx vitest run test/import-kill.test.ts */
const rounds = Number(process.env['RAADSLAG_KILL_ROUNDS'] ?? 20);
const perRound = 2;

const killed = await freshDatabase();
const unkilled = await freshDatabase();
afterAll(() => Promise.all([killed.close(), unkilled.close()]));

const folder = await mkdtemp(path.join(tmpdir(), 'raadslag-kill-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const files: string[] = [];
beforeAll(async () => {
  for (const { name, text } of generateCorpus({ items: 10_000, layout: 'both', seed: 7 })) {
    if (files.length >= (rounds + 1) * perRound) break;
    const file = path.join(folder, `${String(files.length).padStart(4, '0')}-${name}`);
    await writeFile(file, text);
    files.push(file);
  }
});

const program = path.resolve(import.meta.dirname, '../src/commands/raadslag.ts');
const startImport = (url: string) =>
  spawn(
    process.execPath,
    [
      program,
      'import',
      folder,
      '--publish',
      '--accept-findings',
      'opdigtet',
      '--body',
      'Prøvestrup',
    ],
    {
      env: { ...process.env, DATABASE_URL: addressToKill(url) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );

/** What it has told about each file, in the order told: the oracle that lies outside of it. */
type Told = { readonly file: string; readonly earlier: boolean };
const readLine = (line: string): Told | null => {
  const file = /^(?:importeret|uændret)\s+(\S+?): /.exec(line)?.[1];
  return file === undefined ? null : { file, earlier: line.endsWith('(lagt ind tidligere)') };
};

/** Runs the import until it has done `limit` new files and a moment more, or to its end. */
async function runUntil(url: string, limit: number): Promise<{ told: Told[]; ended: boolean }> {
  const child = startImport(url);
  const told: Told[] = [];
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const one = readLine(line);
    if (one) told.push(one);
    if (told.filter(({ earlier }) => !earlier).length !== limit) continue;
    // Somewhere in the writing of the next file, or between two.
    await pause(Math.random() * 60);
    child.kill('SIGKILL');
    break;
  }
  const [code] = (await exit) as [number | null];
  if (code !== null && code !== 0) throw new Error(`import ended with ${code}: ${errors}`);
  return { told, ended: code === 0 };
}

test(`an import killed ${rounds} times keeps every file it has told of, does none twice, and ends as one that was not killed`, async () => {
  const acknowledged = new Set<string>();
  let ended = false;
  for (let round = 0; round < rounds && !ended; round += 1) {
    const run = await runUntil(killed.url, 1 + Math.floor(Math.random() * perRound));
    const earlier = new Set(run.told.filter((one) => one.earlier).map(({ file }) => file));
    expect([...acknowledged].filter((file) => !earlier.has(file))).toEqual([]);
    for (const { file } of run.told) acknowledged.add(file);
    ended = run.ended;
  }
  const last = await runUntil(killed.url, Infinity);
  expect(last.ended).toBe(true);
  expect(last.told.map(({ file }) => file)).toEqual(files);

  await untilBuried(killed);
  const whole = await runUntil(unkilled.url, Infinity);
  expect(whole.told).toEqual(files.map((file) => ({ file, earlier: false })));
  const content = await contentOf(unkilled.db);
  expect(content['published.meeting']).toHaveLength(files.length);
  expect(await contentOf(killed.db)).toEqual(content);
}, 1_800_000);
