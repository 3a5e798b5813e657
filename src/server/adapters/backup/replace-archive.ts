import type pg from 'pg';
import type {
  BackupManifest,
  BackupProgress,
  BackupRefused,
} from '#application/operations/backup.ts';
import { err, type Result } from '#domain/result.ts';
import { withMaintenanceLock } from '../postgres/maintenance-lock.ts';
import { holdsAnything } from '../postgres/own-tables.ts';
import { dropOldAutomatic, freeBackup } from './backup-folder.ts';
import { makeBackup } from './make-backup.ts';
import { refuseMigrations, restoreBackup } from './restore-backup.ts';

export type ReplaceOrder = {
  readonly client: pg.Client;
  readonly dataFolder: string;
  readonly file: string;
  readonly manifest: BackupManifest;
  readonly now: Date;
  readonly onProgress: BackupProgress;
  /** Told the file in which the archive that goes is kept. */
  readonly onSaved: (file: string) => void;
  readonly onWait: () => void;
};

/** Puts a backup in the place of what is in the database, of which a backup is made first. */
export async function replaceArchive(order: ReplaceOrder): Promise<Result<null, BackupRefused>> {
  const { client, dataFolder, file, manifest, now, onSaved, onProgress, onWait } = order;
  const refused = refuseMigrations(manifest);
  if (refused !== null) return err(refused);
  return withMaintenanceLock(
    client,
    'exclusive',
    async () => {
      if (await holdsAnything(client)) {
        const saved = await freeBackup(dataFolder, 'before-restore', now);
        await makeBackup({ client, dataFolder, file: saved, now, onProgress });
        onSaved(saved);
      }
      const restored = await restoreBackup(order);
      if (restored.ok) await dropOldAutomatic(dataFolder, file);
      return restored;
    },
    onWait,
  );
}
