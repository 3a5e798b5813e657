import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stopTestEngine } from '../../../../test/test-server.ts';
import { openDatabase } from './connect.ts';
import { readPostmaster } from './embedded/postmaster.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'raadslag-connect-'));
  await chmod(folder, 0o711);
});
afterAll(async () => {
  await stopTestEngine(folder);
  await rm(folder, { recursive: true, force: true });
});

test('a house that closes stops its engine, whatever its threads were doing there when they were ended', async () => {
  const database = await openDatabase({ dataFolder: folder });
  // A connection of a thread that was ended in the middle of a query: the engine does not know yet that nobody waits for it.
  const thread = new pg.Client({
    connectionString: database.publishedUrl,
    application_name: 'raadslag search',
  });
  thread.on('error', () => undefined);
  await thread.connect();
  const query = thread.query('select pg_sleep(60)').catch(() => undefined);
  expect(await readPostmaster(path.join(folder, 'postgres'))).not.toBeNull();
  await database.close();
  expect(await readPostmaster(path.join(folder, 'postgres'))).toBeNull();
  await query;
  await thread.end().catch(() => undefined);
});
