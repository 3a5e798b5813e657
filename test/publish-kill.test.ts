import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { addPaper } from '#application/agenda/add-entry.ts';
import { openAgenda } from '#application/agenda/open-agenda.ts';
import type { MeetingId } from '#domain/ids.ts';
import { agendaStage } from './an-agenda.ts';
import { valueOf } from './an-archive.ts';
import { freshDatabase } from './database.ts';
import { addressToKill, untilBuried } from './killed-process.ts';
import { publicationTraces, wholePublication as all } from './publication-traces.ts';

/** Any number by hand: RAADSLAG_KILL_ROUNDS=200 npx vitest run test/publish-kill.test.ts */
const rounds = Number(process.env['RAADSLAG_KILL_ROUNDS'] ?? 20);
const perRound = 3;

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
const program = path.resolve(import.meta.dirname, 'publish-meetings.ts');

/** Publishes until it is killed at random after some, or has published all. */
async function publishAndKill(meetings: readonly MeetingId[], kill: boolean) {
  const child = spawn(
    process.execPath,
    [program, addressToKill(database.url), inject('testDataFolder'), ...meetings],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const told: string[] = [];
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const exit = once(child, 'exit');
  const limit = Math.floor(Math.random() * perRound);
  const killLater = async (): Promise<void> => {
    await pause(Math.random() * 80);
    child.kill('SIGKILL');
  };
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line.replace('published ', ''));
    if (kill && told.length === limit + 1) void killLater();
  }
  const [code] = (await exit) as [number | null];
  if (code !== null && code !== 0) throw new Error(errors);
  await untilBuried(database);
  return told;
}

test(`a publication killed ${rounds} times is whole or has not been, and each that was told of is there`, async () => {
  const { secretary, plan, approved, meeting } = await agendaStage(database);
  const left: MeetingId[] = [meeting];
  for (let n = 1; n < rounds * perRound; n += 1) {
    const day = new Date(Date.UTC(2026, 5, 11) + n * 86_400_000).toISOString().slice(0, 10);
    const another = await plan(day);
    valueOf(await openAgenda(secretary, { meeting: another }));
    left.push(another);
  }
  for (const one of left.slice(0, 5))
    valueOf(await addPaper(secretary, { meeting: one, paper: await approved(`Sag ${one}`) }));

  const told = new Set<string>();
  let waiting: readonly MeetingId[] = left;
  for (let round = 0; round < rounds && waiting.length > 0; round += 1) {
    for (const one of await publishAndKill(waiting, true)) told.add(one);
    const found = await publicationTraces(db);
    expect([...new Set(found.values())].filter((one) => one !== all && one !== '')).toEqual([]);
    expect([...told].filter((one) => found.get(one) !== all)).toEqual([]);
    waiting = waiting.filter((one) => found.get(one) === '');
  }
  await publishAndKill(waiting, false);
  expect([...new Set((await publicationTraces(db)).values())]).toEqual([all]);
}, 1_800_000);
