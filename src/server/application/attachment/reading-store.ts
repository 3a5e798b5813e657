import type { FileReading } from './file-reading.ts';
import type { FileRefused } from './file-refused.ts';

/** What a file turned out to be. */
export type ReadOutcome =
  | { readonly status: 'read'; readonly reading: FileReading }
  | { readonly status: 'refused'; readonly refused: FileRefused }
  | { readonly status: 'failed' };

/** What has been read in stored files, by their hash. */
export type ReadingStore = {
  /**
   * Has the file wait for its reading.
   * @returns false where it has been read already
   */
  readonly await: (sha256: string) => Promise<boolean>;
  readonly settle: (sha256: string, outcome: ReadOutcome, at: Date) => Promise<void>;
  /** The whole reading, texts included; null where it has not been read. */
  readonly find: (sha256: string) => Promise<FileReading | null>;
  /** Those that have been read. */
  readonly findAll: (sha256: readonly string[]) => Promise<ReadonlyMap<string, FileReading>>;
};
