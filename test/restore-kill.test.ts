import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { contextOn, importDocuments } from './archive.ts';
import { aFolder, backUp } from './backup.ts';
import { freshDatabase } from './database.ts';
import { addressToKill, untilBuried } from './killed-process.ts';
import { parsedMinutes } from './parsed-minutes.ts';
import { untilWaiting } from './while-held.ts';
import { wholeDatabase } from './whole-database.ts';

/** Any number by hand: RAADSLAG_KILL_ROUNDS=200 npx vitest run test/restore-kill.test.ts */
const rounds = Number(process.env['RAADSLAG_KILL_ROUNDS'] ?? 20);

const database = await freshDatabase();
const { db, url } = database;
const { folder, remove } = await aFolder();
afterAll(async () => {
  await database.close();
  await remove();
});

const program = path.resolve(import.meta.dirname, '../src/commands/raadslag.ts');
const startRestore = (file: string) =>
  spawn(process.execPath, [program, 'restore', file, '--yes'], {
    env: { ...process.env, DATABASE_URL: addressToKill(url), RAADSLAG_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test(`a restoration killed ${rounds} times leaves the old archive or the new one, never something between`, async () => {
  const context = contextOn(database);
  await importDocuments(
    context,
    Array.from({ length: 60 }, (_, n) =>
      parsedMinutes({ meeting: { date: `20${10 + (n % 20)}-0${1 + (n % 9)}-${10 + (n % 19)}` } }),
    ),
  );
  const first = await backUp(url, folder, 'first.tar');
  const firstContent = await wholeDatabase(db);
  await importDocuments(context, [parsedMinutes({ meeting: { date: '2031-03-09' } })]);
  const second = await backUp(url, folder, 'second.tar');
  const secondContent = await wholeDatabase(db);

  // Somebody reads while it wants to put the old tables away: so far it has come when it is killed, however fast it is.
  await db.transaction().execute(async (tx) => {
    await sql`lock table journal in access share mode`.execute(tx);
    const child = startRestore(first.file);
    const exit = once(child, 'exit');
    await untilWaiting(db, 1);
    child.kill('SIGKILL');
    await exit;
  });
  await untilBuried(database);
  expect(await wholeDatabase(db)).toEqual(secondContent);

  let stands = second;
  for (let round = 0; round < rounds; round += 1) {
    const wanted = stands === first ? second : first;
    const child = startRestore(wanted.file);
    const exit = once(child, 'exit');
    await Promise.race([once(child.stderr, 'data'), exit]);
    await pause(Math.random() * 900);
    child.kill('SIGKILL');
    await exit;
    await untilBuried(database);
    await (await openDatabase({ databaseUrl: url, dataFolder: folder })).close();
    const content = await wholeDatabase(db);
    const isNew =
      JSON.stringify(content) === JSON.stringify(wanted === first ? firstContent : secondContent);
    if (isNew) stands = wanted;
    else expect(content).toEqual(stands === first ? firstContent : secondContent);
  }

  const child = startRestore(stands === first ? second.file : first.file);
  const [status] = (await once(child, 'exit')) as [number];
  expect(status).toBe(0);
  expect(await wholeDatabase(db)).toEqual(stands === first ? secondContent : firstContent);
}, 1_800_000);
