import { userInfo } from 'node:os';
import process from 'node:process';
import { openDatabase, type OpenDatabase } from '#adapters/postgres/connect.ts';
import { DatabaseFault } from '#adapters/postgres/database-fault.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import type { Context } from '#application/ports.ts';
import { administratorNamed, type Actor } from '#domain/access/actor.ts';
import { readSettings } from '../server/settings.ts';
import type { Command, Console, ExitStatus } from './command.ts';

export type Archive = {
  readonly context: Context;
  readonly database: OpenDatabase;
  readonly dataFolder: string;
};

/**
 * Does the work of a command in the archive, and closes it. Who can run the command line on the machine of the archive may
 * do everything there; the journal says which account it was.
 */
export async function withArchive(
  console: Console,
  work: (archive: Archive) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    const { setting, value, reason } = settings.error;
    console.err(`Indstillingen ${setting}="${value}" ${reason}.`);
    return 2;
  }
  try {
    const database = await openDatabase(settings.value);
    try {
      for (const notice of database.notices) console.err(notice);
      const context: Context = {
        actor: commandLine(),
        now: () => new Date(),
        stores: storesOn(database.db),
        transact: transactOn(database.db, storesOn),
      };
      return await work({ context, database, dataFolder: settings.value.dataFolder });
    } finally {
      await database.close();
    }
  } catch (fault) {
    if (!(fault instanceof DatabaseFault)) throw fault;
    console.err(fault.message);
    return 1;
  }
}

const commandLine = (): Actor => administratorNamed(`kommandolinjen (${accountName()})`);

/** Some containers run under a number without a name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env['USER'] ?? 'ukendt';
  }
}

/** Says what is wrong with a call, and how it is made. */
export function refuseUse(
  { usage }: Pick<Command, 'usage'>,
  console: Console,
  reason: string,
): ExitStatus {
  console.err(`${reason}\n\n${usage}`);
  return 2;
}
