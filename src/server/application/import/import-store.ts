import type { ImportId } from '#domain/ids.ts';
import type { ImportFileId } from '../meeting/document-store.ts';
import type { FileReport, ImportOptions } from './import-report.ts';

export type ImportRow = {
  readonly id: ImportId;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly options: ImportOptions;
};

export type FileStatus = 'waiting' | 'imported' | 'unchanged' | 'refused';

export type ImportFileRow = {
  readonly id: ImportFileId;
  /** From 0. */
  readonly position: number;
  readonly path: string;
  readonly sha256: string | null;
  readonly status: FileStatus;
  readonly report: FileReport | null;
};

export type ImportSummary = ImportRow & {
  /** What it is called on the command line. */
  readonly handle: number;
  readonly files: Readonly<Record<FileStatus, number>>;
};

export type ImportStore = {
  readonly start: (row: ImportRow, files: readonly ImportFileRow[]) => Promise<void>;
  /** Does the work while every process can see that the import is running; not after this one has died. */
  readonly whileRunning: <T>(id: ImportId, work: () => Promise<T>) => Promise<T>;
  readonly isRunning: (id: ImportId) => Promise<boolean>;
  /** Imports that have not come to their end with exactly these options, newest first. */
  readonly unfinished: (options: ImportOptions) => Promise<readonly ImportRow[]>;
  readonly find: (id: ImportId) => Promise<ImportRow | null>;
  /** Newest first. */
  readonly list: () => Promise<readonly ImportSummary[]>;
  /** In order. */
  readonly files: (id: ImportId) => Promise<readonly ImportFileRow[]>;
  readonly addFiles: (id: ImportId, files: readonly ImportFileRow[]) => Promise<void>;
  readonly finishFile: (
    file: ImportFileId,
    done: {
      readonly sha256: string | null;
      readonly status: FileStatus;
      readonly report: FileReport;
      readonly at: Date;
    },
  ) => Promise<void>;
  readonly finish: (id: ImportId, at: Date) => Promise<void>;
  readonly markUndone: (id: ImportId, by: string, at: Date) => Promise<void>;
};
