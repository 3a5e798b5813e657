import process from 'node:process';
import type pg from 'pg';
import { openEngine } from '#adapters/postgres/connect.ts';
import { DatabaseFault } from '#adapters/postgres/database-fault.ts';
import { openOwnClient } from '#adapters/postgres/own-client.ts';
import { readSettings, type Settings } from '../server/settings.ts';
import type { Console, ExitStatus } from './command.ts';

export type EngineRoom = { readonly client: pg.Client; readonly settings: Settings };

/**
 * Does the work of a command on the database as it stands, whatever program was the last to bring it up to date.
 * What the database or the disk refuses is told, and the command has failed.
 */
export async function withEngine(
  console: Console,
  work: (room: EngineRoom) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    const { setting, value, reason } = settings.error;
    console.err(`Indstillingen ${setting}="${value}" ${reason}.`);
    return 2;
  }
  try {
    const engine = await openEngine(settings.value);
    try {
      for (const notice of engine.notices) console.err(notice);
      const client = await openOwnClient(engine.url);
      try {
        return await work({ client, settings: settings.value });
      } finally {
        await client.end().catch(() => undefined);
      }
    } finally {
      await engine.release();
    }
  } catch (fault) {
    if (!(fault instanceof DatabaseFault)) throw fault;
    console.err(fault.message);
    return 1;
  }
}

export const waitingText =
  'Venter på, at en anden sikkerhedskopi, indlæsning eller opgradering bliver færdig …';
