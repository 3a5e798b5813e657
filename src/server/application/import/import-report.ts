import type { ImportId, MeetingId } from '#domain/ids.ts';
import type { HeadingRefused } from '#domain/meeting/heading.ts';
import type { DocumentKind } from '#domain/minutes/parsed-minutes.ts';
import type { IntakeRefused } from './intake-refused.ts';

/** How an import was called; the same call again goes on where the first was cut off. */
export type ImportOptions = {
  /** The files and folders that were named, absolute. */
  readonly paths: readonly string[];
  readonly publish: boolean;
  /** With `publish`: why findings of personal data may be public. */
  readonly acceptFindings: string | null;
  /** The municipality; null to read it in each document. */
  readonly body: string | null;
  /** Committees that are one through their renamings. */
  readonly committees: readonly Renaming[];
};

export type Renaming = { readonly former: string; readonly present: string };

/** Why a file is not imported. */
export type ImportRefused =
  | ({ readonly type: 'intake' } & IntakeRefused)
  | (HeadingRefused & { readonly entry: string | null })
  /** Two meetings of the committee are on that day, and the document does not say its time. */
  | { readonly type: 'ambiguous-meeting'; readonly entry: string | null; readonly date: string }
  /** A print of a few items of minutes or an agenda that the archive has whole. */
  | {
      readonly type: 'extract';
      readonly entry: string | null;
      readonly items: number;
      readonly whole: number;
    }
  | { readonly type: 'not-allowed'; readonly entry: string | null }
  /** The reader gave up: a fault of ours; the message is for those who mend it. */
  | { readonly type: 'reader-failed'; readonly message: string };

export type FileReport =
  | { readonly status: 'refused'; readonly reason: ImportRefused }
  | {
      readonly status: 'imported' | 'unchanged';
      readonly documents: readonly DocumentReport[];
    };

export type DocumentReport = {
  /** Path inside the zip file; null where the file is the document. */
  readonly entry: string | null;
  readonly reader: string;
  readonly meeting: MeetingId;
  readonly body: string;
  readonly committee: string;
  /** ISO date. */
  readonly date: string;
  readonly kind: DocumentKind;
  readonly change: 'new-meeting' | 'new-document' | 'new-version' | 'unchanged';
  /** From 1. */
  readonly version: number;
  readonly items: number;
  /** What the reader found doubtful, for the secretary. */
  readonly warnings: number;
  /** The date is so far from today that it may be a slip of the pen. */
  readonly unlikelyDate: boolean;
  /** Findings of personal data that wait for someone. */
  readonly openFindings: number;
  readonly publication: PublicationReport;
};

/** What the public side shows of the meeting after the import. */
export type PublicationReport =
  | { readonly status: 'unpublished' }
  /** It has been taken down by someone; only `publish` brings it back. */
  | { readonly status: 'withdrawn' }
  | {
      readonly status: 'published';
      readonly slug: string;
      readonly edition: number;
      /** Items that stay back for their findings. */
      readonly held: number;
      readonly closed: number;
      /** A newer version waits for publication. */
      readonly waiting: boolean;
    };

/** One file of an import as it is done. */
export type FileDone = {
  readonly path: string;
  readonly report: FileReport;
  /** Done by an earlier run of the same import. */
  readonly earlier: boolean;
};

export type ImportReport = {
  readonly id: ImportId;
  readonly files: readonly FileDone[];
};
