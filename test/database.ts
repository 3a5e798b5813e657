import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, type OpenDatabase } from '#adapters/postgres/connect.ts';
import { errorCode } from '#adapters/postgres/database-fault.ts';
import { readerOf } from '#adapters/postgres/reader-login.ts';
import { databaseAt, onServer, templateOn, testServerUrl } from './test-server.ts';

/**
 * A database of the test file's own with the newest schema and no rows, on the PostgreSQL of this test run
 * (or on TEST_DATABASE_URL). `published` is the public side's login. `close` drops it.
 *
 * `const database = await freshDatabase(); afterAll(database.close);`
 */
export async function freshDatabase(): Promise<OpenDatabase> {
  const folder = inject('testDataFolder');
  const server = await testServerUrl(folder);
  const template = await templateOn(server, folder);
  const name = `raadslag_test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await onServer(server, (client) =>
    client.query(`create database "${name}" template "${template}"`),
  );
  const database = await openDatabase({
    databaseUrl: databaseAt(server, name),
    dataFolder: folder,
  });
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(server, async (client) => {
        await dropForced(client, name);
        await client.query(`drop role if exists "${readerOf(name)}"`);
      });
    },
  };
}

/** PostgreSQL's own tidying up, which no ordinary role may end, may be in it for a while where much was written: up to a minute. */
async function dropForced(client: pg.Client, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      await client.query(`drop database if exists "${name}" with (force)`);
      return;
    } catch (thrown) {
      if (errorCode(thrown) !== '42501' || tries === 600) throw thrown;
      await client.query('select pg_sleep(0.1)');
    }
}
