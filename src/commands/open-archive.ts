import { userInfo } from 'node:os';
import process from 'node:process';
import type { Context } from '#application/ports.ts';
import { openDatabase, type OpenDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import { readSettings } from '../server/settings.ts';
import type { Console, ExitStatus } from './command.ts';

export type Archive = { readonly context: Context; readonly database: OpenDatabase };

/**
 * Opens the archive for one command and closes it afterwards. Whoever may run the command line on the municipality's own
 * machine is its administrator; the journal has the name of the account.
 */
export async function withArchive(
  console: Console,
  work: (archive: Archive) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const read = readSettings(process.env);
  if (!read.ok) {
    console.err(`Indstillingen ${read.error.setting} ${read.error.reason}.`);
    return 2;
  }
  let database: OpenDatabase;
  try {
    database = await openDatabase(read.value);
  } catch (fault) {
    console.err(fault instanceof Error ? fault.message : String(fault));
    return 1;
  }
  for (const notice of database.notices) console.err(notice);
  try {
    return await work({
      database,
      context: {
        actor: { name: userInfo().username, role: 'administrator', committees: new Set() },
        now: () => new Date(),
        stores: storesOn(database.db),
        transact: transactOn(database.db, storesOn),
      },
    });
  } finally {
    await database.close();
  }
}
