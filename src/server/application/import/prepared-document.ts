import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import type { PersonalDataFinding } from '#domain/personal-data/finding.ts';
import type { ItemAnalysis } from '#domain/publication/analyse.ts';
import type { Result } from '#domain/result.ts';
import type { IntakeRefused } from './intake-refused.ts';

/** A finding that can be recognised in the next version of its item without keeping the value itself. */
export type PreparedFinding = PersonalDataFinding & { readonly fingerprint: string };

/** One for each item, in the order of the document. */
export type PreparedAnalysis = readonly ItemAnalysis<PreparedFinding>[];

/** A document of a file, read and looked through, ready to be stored. */
export type PreparedDocument = {
  /** Path inside the zip file; null where the file is the document. */
  readonly entry: string | null;
  readonly parsed: ParsedMinutes;
  /** Equal for documents that say the same, whatever their bytes. */
  readonly contentHash: string;
  readonly analysis: PreparedAnalysis;
};

export type PreparedFile = {
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly documents: readonly PreparedDocument[];
};

/** Reads files; several at a time where the machine has the cores. */
export type DocumentReader = {
  readonly read: (path: string) => Promise<Result<PreparedFile, IntakeRefused>>;
  /** Of the file's bytes, in hex; null where it cannot be read. */
  readonly fingerprint: (path: string) => Promise<string | null>;
  /** How many files are worth reading at once. */
  readonly parallel: number;
  readonly close: () => Promise<void>;
};
