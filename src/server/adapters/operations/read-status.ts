import { readFile, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Kysely } from 'kysely';
import type {
  BackupStatus,
  HouseStatus,
  PagesStatus,
} from '#application/operations/house-status.ts';
import { listBackups } from '../backup/backup-folder.ts';
import type { MailSettings } from '../mail/mail-settings.ts';
import type { Schema } from '../postgres/schema.ts';
import { programVersion } from '../../program-version.ts';
import type { LogFile } from './log-file.ts';
import { readArchive, readBreakGlass, readDatabase } from './read-database-status.ts';
import { readMailStatus } from './read-mail-status.ts';

export type StatusSources = {
  /** The folder of package.json. */
  readonly root: string;
  /** Null where the database cannot be opened. */
  readonly db: Kysely<Schema> | null;
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly mail: MailSettings;
  readonly log: LogFile;
  readonly upSince: Date | null;
  readonly pages: () => PagesStatus | null;
};

const day = 24 * 3600 * 1000;
const shownLines = 200;
/** How long the database may take, in milliseconds: the page is most wanted when something is wrong. */
const patience = 4_000;

/** Looks at everything. What cannot be had is null, and never keeps the rest from being shown. */
export async function readStatus(sources: StatusSources, now: Date): Promise<HouseStatus> {
  const { root, db, databaseUrl, dataFolder, log, upSince, pages } = sources;
  const index = path.join(dataFolder, 'search', 'index');
  const [database, archive, breakGlass, mail, search, disk, backups, commit] = await Promise.all([
    orNull(db === null ? null : readDatabase(db, databaseUrl, dataFolder)),
    orNull(db === null ? null : readArchive(db)),
    orNull(db === null ? null : readBreakGlass(db, now)),
    orNull(db === null ? null : readMailStatus(db, sources.mail, dataFolder, now)),
    orNull(stat(index)),
    orNull(statfs(dataFolder)),
    listBackups(dataFolder),
    readFile(path.join(root, 'build', 'commit'), 'utf8').catch(() => ''),
  ]);
  return {
    at: now.toISOString(),
    program: {
      version: programVersion,
      commit: commit.trim() || null,
      node: process.version,
      upSince: upSince?.toISOString() ?? null,
    },
    database,
    archive,
    search: { bytes: search?.size ?? null, writtenAt: search?.mtime.toISOString() ?? null },
    breakGlass,
    mail,
    pages: pages(),
    disk:
      disk === null
        ? null
        : { folder: dataFolder, free: disk.bavail * disk.bsize, of: disk.blocks * disk.bsize },
    backups: backups.map(({ file, size, at, isAutomatic }): BackupStatus => ({
      name: path.basename(file),
      bytes: size,
      at: at.toISOString(),
      isAutomatic,
    })),
    faults: log.faultsSince(new Date(now.getTime() - day)),
    log: log.last(shownLines),
  };
}

function orNull<T>(work: Promise<T> | null): Promise<T | null> {
  if (work === null) return Promise.resolve(null);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, patience);
  });
  return Promise.race([work.catch(() => null), late]).finally(() => {
    clearTimeout(timer);
  });
}
