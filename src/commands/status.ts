import path from 'node:path';
import process from 'node:process';
import { ensureDriftKey } from '#adapters/operations/drift-key.ts';
import { openLogFile } from '#adapters/operations/log-file.ts';
import { readStatus } from '#adapters/operations/read-status.ts';
import { openDatabase, type OpenDatabase } from '#adapters/postgres/connect.ts';
import { DatabaseFault } from '#adapters/postgres/database-fault.ts';
import { findTroubles } from '#application/operations/house-status.ts';
import { statusFacts } from '#ui/text/status-facts.ts';
import { operationsText, troubleText } from '#ui/text/operations.ts';
import { readSettings } from '../server/settings.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { refuseUse } from './open-archive.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag status [--json | --key]

Viser, hvordan Rådslag har det: hvad der kræver handling først, så program, database, arkiv, søgning, disk og
sikkerhedskopier. Det samme og loggen står på siden /drift, der åbnes med brugeren drift og en nøgle.

  --json  som ét JSON-dokument
  --key   viser kun nøglen til /drift

Slutter med 1, når noget kræver handling.`;

async function show(isJson: boolean, console: Console): Promise<ExitStatus> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    const { setting, value, reason } = settings.error;
    console.err(`Indstillingen ${setting}="${value}" ${reason}.`);
    return 2;
  }
  const { dataFolder, databaseUrl, mail } = settings.value;
  let database: OpenDatabase | null = null;
  try {
    database = await openDatabase(settings.value);
    for (const notice of database.notices) console.err(notice);
  } catch (fault) {
    if (!(fault instanceof DatabaseFault)) throw fault;
    console.err(fault.message);
  }
  try {
    const status = await readStatus(
      {
        root: path.resolve(import.meta.dirname, '../..'),
        db: database?.db ?? null,
        databaseUrl,
        dataFolder,
        mail,
        log: openLogFile(dataFolder, () => new Date()),
        upSince: null,
        pages: () => null,
      },
      new Date(),
    );
    const troubles = findTroubles(status);
    if (isJson) console.out(JSON.stringify({ ...status, troubles }, null, 2));
    else {
      console.out(
        troubles.length === 0 ? `${operationsText.noTroubles}.` : operationsText.troubles,
      );
      for (const { heading, help } of troubles.map((trouble) => troubleText(trouble)))
        console.out(`  ! ${heading}\n    ${help}`);
      for (const { heading, facts } of statusFacts(status)) {
        console.out(`\n${heading}`);
        for (const [name, value] of facts)
          if (value !== null) console.out(`  ${name.padEnd(24)}${value}`);
      }
      const [newest] = status.backups;
      console.out(`\n${operationsText.backups}\n  ${newest?.name ?? operationsText.noBackups}`);
    }
    return troubles.length === 0 ? 0 : 1;
  } finally {
    await database?.close();
  }
}

/** `raadslag status`: how the house is. */
export const command: Command = {
  name: 'status',
  summary: 'Viser, hvordan Rådslag har det, og hvad der kræver handling',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { json: 'flag', key: 'flag' });
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    if (words.length > 0) return refuseUse(command, console, 'Kommandoen tager ingen ord.');
    if (!options.key) return show(options.json, console);
    const settings = readSettings(process.env);
    if (!settings.ok) return refuseUse(command, console, settings.error.reason);
    console.out(await ensureDriftKey(settings.value.dataFolder));
    return 0;
  },
};
