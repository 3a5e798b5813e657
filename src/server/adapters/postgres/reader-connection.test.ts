import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { inject, afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseAt, onServer, testServerUrl } from '../../../../test/test-server.ts';
import { openDatabase } from './connect.ts';

const name = `raadslag_test_${process.pid}_${randomBytes(5).toString('hex')}`;
const owner = `${name}_ejer`;
const reader = `${name}_laeser`;
const dataFolder = '/nowhere';
let server = '';

/** The database as one of the two roles that were made by hand. */
function loginOf(role: string): string {
  const url = new URL(databaseAt(server, name));
  url.searchParams.set('user', role);
  url.searchParams.set('password', 'hemmelig');
  return url.href;
}

beforeAll(async () => {
  server = await testServerUrl(inject('testDataFolder'));
  await onServer(server, async (client) => {
    for (const role of [owner, reader])
      await client.query(`create role ${role} login nocreaterole password 'hemmelig'`);
    await client.query(`grant ${owner} to current_user`);
    await client.query(`create database ${name} owner ${owner} template template0`);
  });
});
afterAll(() =>
  onServer(server, async (client) => {
    await client.query(`drop database ${name} with (force)`);
    for (const role of [owner, reader]) await client.query(`drop role ${role}`);
  }),
);

describe('where Rådslag may not create roles', () => {
  test('it says so, with both ways out', async () => {
    await expect(openDatabase({ databaseUrl: loginOf(owner), dataFolder })).rejects.toThrow(
      /kan ikke oprettes: permission denied to create role\. Udvej: .*ALTER ROLE … CREATEROLE.*RAADSLAG_READER_URL/,
    );
  });

  test('a login made by hand is given what it needs, and no more', async () => {
    for (const time of ['first', 'second']) {
      const { db, published, close } = await openDatabase({
        databaseUrl: loginOf(owner),
        readerUrl: loginOf(reader),
        dataFolder,
      });
      await sql`delete from published.site`.execute(db);
      await db.insertInto('published.site').values({ body_name: time }).execute();
      expect(await published.selectFrom('published.site').select('body_name').execute()).toEqual([
        { body_name: time },
      ]);
      await expect(sql`select * from public.reader_login`.execute(published)).rejects.toThrow(
        'permission denied',
      );
      await close();
    }
  });

  test('a login that can do more than read is refused', async () => {
    const opening = openDatabase({
      databaseUrl: loginOf(owner),
      readerUrl: loginOf(owner),
      dataFolder,
    });
    await expect(opening).rejects.toThrow(
      /^Den offentlige sides login kan mere end at læse det offentliggjorte: det kan .* RAADSLAG_READER_URL/,
    );
  });
});
