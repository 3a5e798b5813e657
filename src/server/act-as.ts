import type { Actor } from '#domain/access/actor.ts';
import type { Context, Stores } from '#application/ports.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import type { Db } from '#adapters/postgres/database.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';

/** Everything that a use case may touch, in somebody's name. */
export function actAs({ db }: Pick<OpenDatabase, 'db'>, actor: Actor): Context {
  const stores = (on: Db): Stores => storesOn(on, actor.account);
  return {
    actor,
    now: () => new Date(),
    stores: stores(db),
    transact: transactOn(db, stores),
  };
}
