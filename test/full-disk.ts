import { sql } from 'kysely';
import type { Db } from '#adapters/postgres/database.ts';

/**
 * From now on the disk is full at every commit of what a person does, as PostgreSQL tells it (SQLSTATE 53100): all of it is
 * journalled, but for the words of a text that several write in.
 * @returns makes room again
 */
export async function fillDisk(db: Db): Promise<() => Promise<void>> {
  await sql`
    create function disk_is_full() returns trigger language plpgsql as $$
    begin raise exception 'could not write to file: No space left on device' using errcode = '53100'; end $$;
    create constraint trigger disk_is_full after insert on journal
      deferrable initially deferred for each row execute function disk_is_full();
    create constraint trigger disk_is_full after insert on text_update
      deferrable initially deferred for each row execute function disk_is_full();
  `.execute(db);
  return async () => {
    await sql`
      drop trigger disk_is_full on journal;
      drop trigger disk_is_full on text_update;
      drop function disk_is_full`.execute(db);
  };
}
