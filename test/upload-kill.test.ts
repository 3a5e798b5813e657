import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { attachmentsOf } from '#application/attachment/view-attachments.ts';
import { idOf } from './an-archive.ts';
import { freshDatabase } from './database.ts';
import { addressToKill, untilBuried } from './killed-process.ts';
import { bytesOf } from './stored-file.ts';

/** Any number by hand: RAADSLAG_KILL_ROUNDS=200 npx vitest run test/upload-kill.test.ts */
const rounds = Number(process.env['RAADSLAG_KILL_ROUNDS'] ?? 20);
const database = await freshDatabase();
const { db, url } = database;
afterAll(database.close);

type Told = { readonly id: string; readonly sha256: string; readonly bytes: number };

/** Uploads to a paper until at least one file has been acknowledged and a moment more, then SIGKILL. */
async function uploadUntilKilled(paper: string): Promise<readonly Told[]> {
  const program = path.join(import.meta.dirname, 'upload-process.ts');
  const child = spawn(
    process.execPath,
    [program, addressToKill(url), inject('testDataFolder'), paper],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const exit = once(child, 'exit');
  const told: Told[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [id = '', sha256 = '', bytes = ''] = line.split(' ');
    told.push({ id, sha256, bytes: Number(bytes) });
    if (told.length > 1) continue;
    void pause(Math.random() * 300).then(() => child.kill('SIGKILL'));
  }
  await exit;
  await untilBuried(database);
  if (told.length === 0) throw new Error(`nothing was acknowledged: ${errors}`);
  return told;
}

test(`uploads killed ${rounds} times: what was acknowledged is whole, and nothing half is to be seen`, async () => {
  const stores = storesOn(db);
  for (let round = 0; round < rounds; round += 1) {
    const paper = randomUUID();
    const told = await uploadUntilKilled(paper);
    const shown = await attachmentsOf(stores, idOf(paper), false);
    const seen = new Map(shown.map(({ id, sha256, bytes }) => [String(id), { sha256, bytes }]));
    for (const { id, sha256, bytes } of told) expect(seen.get(id)).toEqual({ sha256, bytes });
    for (const { sha256, bytes } of seen.values()) {
      const whole = await bytesOf(stores.files, sha256);
      expect([createHash('sha256').update(whole).digest('hex'), whole.length]).toEqual([
        sha256,
        bytes,
      ]);
    }
  }
  const waiting = await db.selectFrom('work').select('subject').distinct().execute();
  const versions = await db.selectFrom('attachment_version').select('sha256').distinct().execute();
  expect(waiting.map(({ subject }) => subject).toSorted()).toEqual(
    versions.map(({ sha256 }) => sha256).toSorted(),
  );

  await fileIntake(db).tidy(new Date(Date.now() + 1_000));
  const left = await db.selectFrom('stored_file').select('state').distinct().execute();
  expect(left).toEqual([{ state: 'whole' }]);
}, 1_800_000);
