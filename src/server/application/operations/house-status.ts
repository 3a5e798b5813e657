import type { MailGivenUp } from '../mail/outbox.ts';

/** What the IT department wants to know. Moments are ISO 8601, sizes bytes; null where it cannot be found out. */
export type HouseStatus = {
  readonly at: string;
  readonly program: {
    readonly version: string;
    readonly commit: string | null;
    readonly node: string;
    /** Of the server; null on the command line. */
    readonly upSince: string | null;
  };
  readonly database: DatabaseStatus | null;
  readonly archive: ArchiveStatus | null;
  readonly search: { readonly bytes: number | null; readonly writtenAt: string | null };
  /** Sign-ins with an account for emergencies, in the last 30 days. Null where the database does not answer. */
  readonly breakGlass: { readonly uses: number; readonly last: string | null } | null;
  /** Null where the database does not answer. */
  readonly mail: MailStatus | null;
  /** Only the server keeps pages. */
  readonly pages: PagesStatus | null;
  readonly disk: { readonly folder: string; readonly free: number; readonly of: number } | null;
  /** In the data folder, newest first. */
  readonly backups: readonly BackupStatus[];
  /** Faults of the last 24 hours. */
  readonly faults: number;
  /** The newest lines, oldest first. */
  readonly log: readonly string[];
};

export type DatabaseStatus = {
  readonly kind: 'embedded' | 'server';
  /** The folder, or host and database; never a password. */
  readonly where: string;
  readonly version: string;
  readonly bytes: number;
  readonly connections: number;
  readonly lastMigration: string | null;
  /** Whether the database is as this program wants it: another process may have brought it further. */
  readonly isOurs: boolean;
};

export type ArchiveStatus = {
  readonly meetings: number;
  readonly lastPublication: string | null;
  readonly lastImport: ImportStatus | null;
  readonly running: number;
  /** Imports that were cut off, by the number they have on the command line. */
  readonly cutOff: readonly number[];
  /** Public copies that must be made again. */
  readonly stale: number;
  /** Personal data that nobody has decided about. */
  readonly openFindings: number;
};

export type ImportStatus = {
  readonly handle: number;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly imported: number;
  readonly unchanged: number;
  readonly refused: number;
};

/** Mails and what has become of them. */
export type MailStatus = {
  /** The mail server's name, or the folder that mails are written to. */
  readonly goesTo: { readonly kind: 'smtp' | 'folder'; readonly where: string };
  readonly waiting: number;
  /** Those among them that have been tried in vain: since when the first has waited, and the last fault. */
  readonly delayed: {
    readonly count: number;
    readonly since: string;
    readonly fault: MailGivenUp['type'];
    readonly code: number | null;
  } | null;
  /** Of the last week. */
  readonly sent: number;
  readonly givenUp: readonly {
    readonly fault: MailGivenUp['type'];
    readonly code: number | null;
    readonly count: number;
  }[];
};

export type PagesStatus = {
  readonly bytes: number;
  readonly limit: number;
  readonly hits: number;
  readonly misses: number;
  /** False while changes of the publication would not be heard of: nothing is kept then. */
  readonly isTrusted: boolean;
};

export type BackupStatus = {
  readonly name: string;
  readonly bytes: number;
  readonly at: string;
  readonly isAutomatic: boolean;
};

/** What somebody must do something about. */
export type Trouble =
  | { readonly kind: 'databaseAway' }
  | { readonly kind: 'otherVersion' }
  | { readonly kind: 'diskFull'; readonly free: number }
  | { readonly kind: 'noBackup' }
  | { readonly kind: 'oldBackup'; readonly days: number }
  | { readonly kind: 'importCutOff'; readonly handles: readonly number[] }
  | { readonly kind: 'stale'; readonly count: number }
  | { readonly kind: 'pagesNotKept' }
  | { readonly kind: 'noIndex' }
  | { readonly kind: 'mailDelayed'; readonly delayed: NonNullable<MailStatus['delayed']> }
  | { readonly kind: 'mailGivenUp'; readonly givenUp: MailStatus['givenUp'] }
  | { readonly kind: 'faults'; readonly count: number };

const day = 24 * 3600 * 1000;
/** A backup older than this many days is too old. */
const oldAfter = 7;
/** Less than this, or than a twentieth of the disk, and a large import may fill it. */
const littleSpace = 2_000_000_000;

/** A mail that waits longer than this, in milliseconds, has more in its way than a busy server. */
const patience = 15 * 60_000;

/** What must be done something about, the worst first. */
export function findTroubles(status: HouseStatus): readonly Trouble[] {
  const { at, database, archive, search, mail, pages, disk, backups, faults } = status;
  const troubles: Trouble[] = [];
  if (database === null || archive === null) troubles.push({ kind: 'databaseAway' });
  else if (!database.isOurs) troubles.push({ kind: 'otherVersion' });
  if (disk !== null && disk.free < Math.max(littleSpace, disk.of / 20))
    troubles.push({ kind: 'diskFull', free: disk.free });
  const [newest] = backups;
  if (archive !== null && archive.meetings > 0) {
    const days = newest === undefined ? 0 : (Date.parse(at) - Date.parse(newest.at)) / day;
    if (newest === undefined) troubles.push({ kind: 'noBackup' });
    else if (days > oldAfter) troubles.push({ kind: 'oldBackup', days: Math.floor(days) });
    if (search.writtenAt === null) troubles.push({ kind: 'noIndex' });
  }
  if (archive !== null && archive.cutOff.length > 0)
    troubles.push({ kind: 'importCutOff', handles: archive.cutOff });
  if (archive !== null && archive.stale > 0 && archive.running === 0)
    troubles.push({ kind: 'stale', count: archive.stale });
  if (pages?.isTrusted === false) troubles.push({ kind: 'pagesNotKept' });
  if (
    mail !== null &&
    mail.delayed !== null &&
    Date.parse(at) - Date.parse(mail.delayed.since) > patience
  )
    troubles.push({ kind: 'mailDelayed', delayed: mail.delayed });
  if (mail !== null && mail.givenUp.length > 0)
    troubles.push({ kind: 'mailGivenUp', givenUp: mail.givenUp });
  if (faults > 0) troubles.push({ kind: 'faults', count: faults });
  return troubles;
}
