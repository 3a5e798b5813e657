import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type pg from 'pg';
import type { BackupManifest, BackupProgress } from '#application/operations/backup.ts';
import { executedMigrations } from '../postgres/own-tables.ts';
import { programVersion } from '../../program-version.ts';
import { BackupFault } from './backup-fault.ts';
import { BackupWriter } from './backup-writer.ts';
import { dumpFiles } from './data-files.ts';
import { dumpDatabase } from './dump-database.ts';
import { format } from './layout.ts';
import { walkBackup } from './walk-backup.ts';

export type BackupOrder = {
  /** Of its own, holding the maintenance lock. */
  readonly client: pg.Client;
  readonly dataFolder: string;
  /** Absolute path of the file to be; its folder is made where it is missing. */
  readonly file: string;
  readonly now: Date;
  readonly onProgress?: BackupProgress;
};

export type MadeBackup = {
  readonly file: string;
  /** Of the file. */
  readonly size: number;
  readonly manifest: BackupManifest;
};

/** The file is there already. */
export class BackupExists extends Error {
  override readonly name = 'BackupExists';
}

/**
 * Writes the archive into one file, while people work in it: under another name first, read back and compared, and only
 * then under its own.
 * @throws BackupExists; BackupFault when what was read back is not what was written (a failing disk); what the
 * database or the file system throws
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const { client, dataFolder, file, now, onProgress = () => undefined } = order;
  if (await exists(file)) throw new BackupExists(file);
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}.part`;
  await rm(unfinished, { force: true });
  try {
    const head = {
      format,
      version: programVersion,
      postgres: await serverVersion(client),
      takenAt: now.toISOString(),
      migrations: await executedMigrations(client),
    };
    const writer = await BackupWriter.create(unfinished, head);
    try {
      const database = await dumpDatabase(client, writer, onProgress);
      const files = await dumpFiles(dataFolder, writer);
      await writer.finish({ ...head, ...database, files });
    } finally {
      await writer.abandon();
    }
    const manifest = await walkBackup(unfinished);
    if (await exists(file)) throw new BackupExists(file);
    await rename(unfinished, file);
    await syncFolder(folder);
    return { file, size: (await stat(file)).size, manifest };
  } catch (thrown) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw thrown instanceof BackupFault
      ? new Error(`the backup could not be read back (${thrown.message})`, { cause: thrown })
      : thrown;
  }
}

async function serverVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return rows[0]?.server_version ?? '';
}

/** The new name is on the disk, too. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
