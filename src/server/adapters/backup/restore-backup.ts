import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type {
  BackupManifest,
  BackupProgress,
  BackupRefused,
} from '#application/operations/backup.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { knownMigrations, migrateFromNothing } from '../postgres/migrate.ts';
import { dropSetAside, noteEverythingChanged, readmit, setAside } from '../postgres/set-aside.ts';
import type { Schema } from '../postgres/schema.ts';
import { BackupFault } from './backup-fault.ts';
import { loadTables } from './load-tables.ts';
import { settleFiles, takeFiles } from './restore-files.ts';

export type RestoreOrder = {
  /** Holding the maintenance lock, exclusively. */
  readonly client: pg.Client;
  /** Where the files of the backup go. */
  readonly dataFolder: string;
  readonly file: string;
  /** As the verification found it. */
  readonly manifest: BackupManifest;
  readonly onProgress?: BackupProgress;
};

/** Whether this program can make the tables of a backup. */
export function refuseMigrations(manifest: BackupManifest): BackupRefused | null {
  const { migrations, version } = manifest;
  if (migrations.some((name) => !knownMigrations.includes(name))) return { kind: 'newer', version };
  return migrations.every((name, index) => name === knownMigrations[index])
    ? null
    : { kind: 'otherSchema', where: migrations.at(-1) ?? '' };
}

/**
 * Puts the archive of a backup that this program can make the tables of in the place of the one in the database, in one transaction: until it is committed
 * everybody sees the old one, and whoever reads the public side is not made to wait. The tables are made as they were when the backup
 * was taken, filled, and brought to what this program wants.
 * @returns refused: nothing has changed
 */
export async function restoreBackup(order: RestoreOrder): Promise<Result<null, BackupRefused>> {
  const { client, dataFolder, file, manifest, onProgress = () => undefined } = order;
  const db = onlyOn(client);
  await dropSetAside(db);
  try {
    await db.transaction().execute(async (tx) => {
      const readers = await setAside(tx, client);
      await migrateFromNothing(tx, manifest.migrations.at(-1) ?? null);
      const files = takeFiles(dataFolder, await transactionOf(tx), manifest.files);
      await loadTables(client, file, manifest, files, onProgress);
      await migrateFromNothing(tx, knownMigrations.at(-1) ?? null);
      await readmit(tx, readers);
      await noteEverythingChanged(tx);
    });
  } catch (thrown) {
    await settleFiles(db, dataFolder);
    if (thrown instanceof BackupFault) return err(thrown.refused);
    throw thrown;
  }
  await settleFiles(db, dataFolder);
  await dropSetAside(db);
  await client.query('analyze');
  return ok(null);
}

async function transactionOf(tx: Transaction<Schema>): Promise<string> {
  const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(tx);
  return rows[0]?.id ?? '';
}

/** Kysely on the one connection that the rows are copied through, so that both are in one transaction. */
function onlyOn(client: pg.Client): Kysely<Schema> {
  const lent = Object.assign(client, { release: () => undefined });
  return new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool: { options: {}, connect: () => Promise.resolve(lent), end: () => Promise.resolve() },
    }),
  });
}
