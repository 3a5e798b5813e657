import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { StorageFault } from '#application/storage-fault.ts';
import type { Result } from '#domain/result.ts';
import type { Db } from './database.ts';
import { errorCode, isDatabaseAway, isDiskFull } from './database-fault.ts';
import type { Schema } from './schema.ts';

/** Carries a refusal out of Kysely's transaction, which rolls back only when something is thrown. */
class Refusal extends Error {}

/** PostgreSQL gave up one of two transactions that stood in each other's way: run again, it goes through. */
const worthAnotherTry = new Set(['40001', '40P01']);
const tries = 5;

/** Milliseconds, longer each time and never the same for two: whoever stood in the way is past before one comes again. */
const pause = (attempt: number): number => attempt * (10 + Math.random() * 40);

/**
 * Runs one use case in one transaction: a refusal rolls it back just as an exception does. After a deadlock the
 * work is run again from the start, so it must not reach outside its stores.
 *
 * @throws StorageFault where there is no room on the disk, also when the commit says so, and where the database has gone away
 * @param storesOn makes the stores that the work sees; the pool is not in scope there
 */
export const transactOn =
  <Stores>(db: Kysely<Schema>, storesOn: (db: Db) => Stores) =>
  async <R extends Result<unknown, unknown>>(work: (stores: Stores) => Promise<R>): Promise<R> => {
    for (let attempt = 1; ; attempt++) {
      const refused: { result?: R } = {};
      try {
        return await db.transaction().execute(async (tx) => {
          const result = await work(storesOn(tx));
          if (result.ok) return result;
          refused.result = result;
          throw new Refusal();
        });
      } catch (thrown) {
        if (thrown instanceof Refusal && refused.result !== undefined) return refused.result;
        if (attempt < tries && worthAnotherTry.has(errorCode(thrown) ?? '')) {
          await setTimeout(pause(attempt));
          continue;
        }
        if (isDiskFull(thrown)) throw new StorageFault('no-room', thrown);
        if (isDatabaseAway(thrown)) throw new StorageFault('away', thrown);
        throw thrown;
      }
    }
  };
