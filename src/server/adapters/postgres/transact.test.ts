import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { err, ok } from '#domain/result.ts';
import { freshDatabase } from '../../../../test/database.ts';
import type { Db } from './database.ts';
import { transactOn } from './transact.ts';

const { db, close } = await freshDatabase();
afterAll(close);

const addresses = (on: Db) => ({
  add: (from: string) =>
    on.insertInto('published.redirect').values({ from_path: from, to_path: '/' }).execute(),
  touch: (from: string) =>
    on
      .updateTable('published.redirect')
      .set({ to_path: '/rørt' })
      .where('from_path', '=', from)
      .execute(),
  all: async () =>
    (
      await on.selectFrom('published.redirect').select('from_path').orderBy('from_path').execute()
    ).map(({ from_path }) => from_path),
});
const transact = transactOn(db, addresses);
const kept = () => addresses(db).all();
beforeEach(() => db.deleteFrom('published.redirect').execute());

describe('one use case in one transaction', () => {
  test('keeps what was done when it went well', async () => {
    const result = await transact(async (stores) => {
      await stores.add('/et');
      await stores.add('/to');
      return ok('gjort');
    });
    expect(result).toEqual(ok('gjort'));
    expect(await kept()).toEqual(['/et', '/to']);
  });

  test('leaves no trace when refused, and hands the refusal on', async () => {
    const result = await transact(async (stores) => {
      await stores.add('/et');
      return err('not-allowed');
    });
    expect(result).toEqual(err('not-allowed'));
    expect(await kept()).toEqual([]);
  });

  test('leaves no trace when something breaks', async () => {
    const broken = transact(async (stores) => {
      await stores.add('/et');
      await stores.add('/et');
      return ok('gjort');
    });
    await expect(broken).rejects.toThrow('duplicate key');
    expect(await kept()).toEqual([]);
  });

  test('leaves no trace when the disk is full at the commit, and says so', async () => {
    await sql`
      create function disk_is_full() returns trigger language plpgsql as $$
      begin raise exception 'could not write to file: No space left on device' using errcode = '53100'; end $$;
      create constraint trigger disk_is_full after insert on published.redirect
        deferrable initially deferred for each row execute function disk_is_full();
    `.execute(db);
    const work = transact(async (stores) => {
      await stores.add('/et');
      return ok('gjort');
    });
    await expect(work).rejects.toEqual(
      expect.objectContaining({ name: 'StorageFault', kind: 'no-room' }),
    );
    await sql`drop trigger disk_is_full on published.redirect; drop function disk_is_full`.execute(
      db,
    );
    expect(await kept()).toEqual([]);
  });

  test('is told apart from a fault of ours when the database goes away', async () => {
    const work = transact(async (stores) => {
      await stores.add('/et');
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`.execute(db);
      await stores.add('/to');
      return ok('gjort');
    });
    await expect(work).rejects.toEqual(
      expect.objectContaining({ name: 'StorageFault', kind: 'away' }),
    );
    expect(await kept()).toEqual([]);
  });

  test('is run again when it stood in the way of another', async () => {
    await addresses(db).add('/a');
    await addresses(db).add('/b');
    const meeting = Promise.withResolvers<undefined>();
    let atTheTable = 0;
    const crossing = (first: string, then: string) =>
      transact(async (stores) => {
        await stores.touch(first);
        if (++atTheTable === 2) meeting.resolve(undefined);
        await meeting.promise;
        await stores.touch(then);
        return ok(first);
      });
    expect(await Promise.all([crossing('/a', '/b'), crossing('/b', '/a')])).toEqual([
      ok('/a'),
      ok('/b'),
    ]);
    // Both have begun, and the one that was given up has begun again; it may have stood in the way once more.
    expect(atTheTable).toBeGreaterThanOrEqual(3);
  });
});
