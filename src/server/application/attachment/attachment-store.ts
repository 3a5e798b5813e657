import type { AttachmentId, PaperId } from '#domain/ids.ts';
import type { ClosingGround } from '#domain/paper/closing.ts';
import type { FileReading } from './file-reading.ts';
import type { FileRefused } from './file-refused.ts';

/** Closing a file is decided file by file, with a ground and a reason (LAW L10). */
export type AttachmentAccess =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly ground: ClosingGround; readonly reason: string };

/** What became of reading a file; its texts are fetched by themselves. */
export type ReadingState =
  | { readonly status: 'waiting' }
  | { readonly status: 'read'; readonly reading: Omit<FileReading, 'parts'> }
  /** Its bytes are gone; it is to be replaced or removed. */
  | { readonly status: 'refused'; readonly refused: FileRefused }
  /** The reader gave up on it, several times. */
  | { readonly status: 'failed' };

export type AttachmentVersion = {
  /** From 1. */
  readonly version: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly state: ReadingState;
};

export type FindingDecision = {
  /** Of a finding; of what cannot be checked, `uncheckedIn`. */
  readonly fingerprint: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

export type AttachmentRow = {
  readonly id: AttachmentId;
  readonly paper: PaperId;
  /** They are shown in this order; gaps mean nothing. */
  readonly position: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly access: AttachmentAccess;
  readonly addedAt: Date;
  /** It can be taken back. */
  readonly removedAt: Date | null;
  /** Newest first; never empty. */
  readonly versions: readonly AttachmentVersion[];
  readonly decisions: readonly FindingDecision[];
};

export type NewVersion = Pick<
  AttachmentVersion,
  'version' | 'sha256' | 'fileName' | 'uploadedBy' | 'uploadedAt'
>;

export type AttachmentStore = {
  /** Nobody else changes the attachments of the paper to the end of the transaction. */
  readonly lock: (paper: PaperId) => Promise<void>;
  /** In order, those that have been removed among them. */
  readonly ofPaper: (paper: PaperId) => Promise<readonly AttachmentRow[]>;
  /** The same of several papers. */
  readonly ofPapers: (papers: readonly PaperId[]) => Promise<readonly AttachmentRow[]>;
  readonly find: (id: AttachmentId) => Promise<AttachmentRow | null>;
  readonly add: (
    row: Omit<AttachmentRow, 'versions' | 'decisions' | 'removedAt'>,
    first: NewVersion,
  ) => Promise<void>;
  readonly addVersion: (id: AttachmentId, version: NewVersion) => Promise<void>;
  readonly save: (
    row: Pick<AttachmentRow, 'id' | 'title' | 'documentNumber' | 'access' | 'removedAt'>,
  ) => Promise<void>;
  /**
   * That it has been opened again, by a decision of its own.
   * @param at null: it has been closed since
   */
  readonly noteOpened: (id: AttachmentId, at: Date | null) => Promise<void>;
  /** Those among them that stand open by such a decision. */
  readonly openedAgain: (ids: readonly AttachmentId[]) => Promise<ReadonlySet<AttachmentId>>;
  readonly arrange: (ids: readonly AttachmentId[]) => Promise<void>;
  readonly decide: (id: AttachmentId, decision: FindingDecision) => Promise<void>;
  /** Attachments that have a file among their versions. */
  readonly withFile: (sha256: string) => Promise<readonly AttachmentId[]>;
  /** What it was called when it came first. */
  readonly nameOfFile: (sha256: string) => Promise<string | null>;
};
