import type { Kysely } from 'kysely';
import type pg from 'pg';
import { DatabaseFault, errorText } from '../postgres/database-fault.ts';
import { withMaintenanceLock } from '../postgres/maintenance-lock.ts';
import { knownMigrations, migrateToLatest } from '../postgres/migrate.ts';
import { openOwnClient } from '../postgres/own-client.ts';
import { executedMigrations, holdsAnything } from '../postgres/own-tables.ts';
import type { Schema } from '../postgres/schema.ts';
import { dropSetAside } from '../postgres/set-aside.ts';
import { programVersion } from '../../program-version.ts';
import { dropOldAutomatic, freeBackup, listBackups } from './backup-folder.ts';
import { makeBackup } from './make-backup.ts';
import { settleFiles } from './restore-files.ts';

type Place = { readonly url: string; readonly dataFolder: string };

/**
 * Brings the database to what this program wants. Where something is in it, a backup is made first: with it the program
 * that ran before can go on from where it was. Of several processes that start at once, one does it and the others wait.
 * @returns Danish sentences for the person who starts the program
 * @throws DatabaseFault when a later program has been here, or when it does not succeed: nothing has changed then
 */
export async function upgradeDatabase(
  db: Kysely<Schema>,
  { url, dataFolder }: Place,
): Promise<readonly string[]> {
  const client = await openOwnClient(url);
  try {
    await settleFiles(db, dataFolder);
    await dropSetAside(db);
    if (!(await isPending(client, dataFolder))) return [];
    return await withMaintenanceLock(client, 'exclusive', async () => {
      if (!(await isPending(client, dataFolder))) return [];
      const backup = (await holdsAnything(client)) ? await saveFirst(client, dataFolder) : null;
      await migrateToLatest(db).catch((cause: unknown) => {
        throw new DatabaseFault(
          `${errorText(cause)} Intet er ændret. Udvej: start den udgave af Rådslag, der kørte før; den arbejder videre på databasen, som den er.`,
          { cause },
        );
      });
      return backup === null
        ? []
        : [
            `Databasen er ført ajour til denne udgave. Sikkerhedskopien fra før ligger i ${backup}.`,
          ];
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @throws DatabaseFault where a later program has been */
async function isPending(client: pg.Client, dataFolder: string): Promise<boolean> {
  const executed = await executedMigrations(client);
  const unknown = executed.filter((name) => !knownMigrations.includes(name)).at(-1);
  if (unknown === undefined) return executed.length < knownMigrations.length;
  const saved = (await listBackups(dataFolder)).find(({ isAutomatic }) => isAutomatic);
  throw new DatabaseFault(
    `Databasen er ført ajour af en nyere udgave af Rådslag (${unknown}) end den, der starter nu (${programVersion}). Intet er ændret. Udvej: start den nyere udgave igen, eller gå tilbage til sikkerhedskopien fra før opgraderingen: raadslag restore ${saved?.file ?? 'FIL'}`,
  );
}

async function saveFirst(client: pg.Client, dataFolder: string): Promise<string> {
  const executed = await executedMigrations(client);
  const next = knownMigrations.find((name) => !executed.includes(name)) ?? '';
  const now = new Date();
  try {
    const { file } = await makeBackup({
      client,
      dataFolder,
      file: await freeBackup(dataFolder, `before-${next}`, now),
      now,
    });
    await dropOldAutomatic(dataFolder, file);
    return file;
  } catch (cause) {
    throw new DatabaseFault(
      `Databasen skal føres ajour (${next}), men sikkerhedskopien fra før kan ikke skrives: ${errorText(cause)}. Intet er ændret. Udvej: giv plads i datamappen ${dataFolder}, eller vælg en anden med RAADSLAG_DATA.`,
      { cause },
    );
  }
}
