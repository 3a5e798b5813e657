import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeBackup, type MadeBackup } from '#adapters/backup/make-backup.ts';
import { replaceArchive } from '#adapters/backup/replace-archive.ts';
import { verifyBackup } from '#adapters/backup/walk-backup.ts';
import { withMaintenanceLock } from '#adapters/postgres/maintenance-lock.ts';
import { openOwnClient } from '#adapters/postgres/own-client.ts';
import type { BackupRefused } from '#application/operations/backup.ts';
import type { Result } from '#domain/result.ts';

/** A folder that `remove` takes away; the account of the embedded engine may pass through it. */
export async function aFolder(): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'raadslag-backup-'));
  await chmod(folder, 0o711);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

const now = new Date('2026-05-12T08:00:00Z');

/** Backs up the database at `url` into `name` in the folder, which is its data folder too. */
export async function backUp(url: string, folder: string, name: string): Promise<MadeBackup> {
  const client = await openOwnClient(url);
  try {
    return await withMaintenanceLock(client, 'shared', () =>
      makeBackup({ client, dataFolder: folder, file: path.join(folder, name), now }),
    );
  } finally {
    await client.end();
  }
}

/** Puts a backup into the database at `url`, as the command does. */
export async function restoreInto(
  url: string,
  folder: string,
  file: string,
): Promise<Result<null, BackupRefused>> {
  const verified = await verifyBackup(file);
  if (!verified.ok) return verified;
  const client = await openOwnClient(url);
  try {
    return await replaceArchive({
      client,
      dataFolder: folder,
      file,
      manifest: verified.value,
      now: new Date(),
      onProgress: () => undefined,
      onSaved: () => undefined,
      onWait: () => undefined,
    });
  } finally {
    await client.end();
  }
}
