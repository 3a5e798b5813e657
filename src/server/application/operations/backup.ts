/** What stands first in a backup: enough to tell whether it can be read. */
export type BackupHead = {
  /** Of the file; another number is another layout. */
  readonly format: number;
  /** Of Rådslag. */
  readonly version: string;
  readonly postgres: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** Those that the database had been through, in order. */
  readonly migrations: readonly string[];
};

/** A table, or a file of the data folder, in pieces. */
export type BackupPart = {
  readonly bytes: number;
  /** Of the text of `COPY`: rows; of a file: lines. */
  readonly lines: number;
  readonly pieces: number;
  /** Of the bytes before they were compressed, hexadecimal. */
  readonly sha256: string;
};

/** `working`: the schema of the owner, whatever it is called there. */
export type BackupTable = BackupPart & {
  readonly schema: 'working' | 'published';
  readonly name: string;
  /** In the order of the text; generated ones are left out. */
  readonly columns: readonly string[];
};

/** Of an identity column. The value is text: it may be larger than a number holds exactly. */
export type BackupSequence = {
  readonly schema: 'working' | 'published';
  readonly table: string;
  readonly column: string;
  readonly value: string;
  readonly isCalled: boolean;
};

/** `path`: below the data folder, with slashes. */
export type BackupFile = BackupPart & { readonly path: string };

/** Everything that is in a backup, with what it must come to when it is read. */
export type BackupManifest = BackupHead & {
  readonly tables: readonly BackupTable[];
  readonly sequences: readonly BackupSequence[];
  readonly files: readonly BackupFile[];
};

/**
 * Why a file is no backup to be trusted. `foreign`: something else; `cutOff`: the end is missing; `damaged`: what is
 * there is not what was written; `newer`: written by a later Rådslag; `otherSchema`: the tables are not those that its
 * migrations make.
 */
export type BackupRefused =
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'cutOff' }
  | { readonly kind: 'damaged'; readonly where: string }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'otherSchema'; readonly where: string };

/** How far a job has come, in rows; `of` is an estimate that `done` never exceeds. */
export type BackupProgress = (done: number, of: number) => void;
