import type { DocumentId, DocumentVersionId, Id, ImportId, MeetingId } from '#domain/ids.ts';
import type { DocumentKind, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import type { PreparedAnalysis } from '../import/prepared-document.ts';

export type ImportFileId = Id<'ImportFile'>;

/** A document in its valid version: the newest one that has not been retracted. */
export type ValidDocument = {
  readonly id: DocumentId;
  readonly version: DocumentVersionId;
  readonly kind: DocumentKind;
  readonly number: number;
  readonly parsed: ParsedMinutes;
  readonly analysis: PreparedAnalysis;
};

/** A version of a document, and when it came. */
export type WrittenDocument = ValidDocument & { readonly createdAt: Date };

export type DocumentRow = {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  /** The highest number ever given to a version of it; 0 when there is none. */
  readonly lastNumber: number;
  /** Of the versions that have not been retracted. */
  readonly hashes: readonly string[];
};

export type VersionRow = {
  readonly id: DocumentVersionId;
  readonly document: DocumentId;
  /** From 1. */
  readonly number: number;
  /** A file that was imported, or who wrote it here. */
  readonly source: { readonly file: ImportFileId } | { readonly authoredBy: string };
  readonly entry: string | null;
  readonly contentHash: string;
  readonly parsed: ParsedMinutes;
  readonly analysis: PreparedAnalysis;
  readonly createdAt: Date;
};

export type DocumentStore = {
  /** Oldest first; documents without a valid version too. */
  readonly ofMeeting: (meeting: MeetingId) => Promise<readonly DocumentRow[]>;
  /** Oldest first. */
  readonly valid: (meeting: MeetingId) => Promise<readonly ValidDocument[]>;
  /** The valid versions without what they say. */
  readonly validVersions: (
    meeting: MeetingId,
  ) => Promise<readonly { readonly version: DocumentVersionId }[]>;
  /** What these say, retracted ones too, oldest document first. */
  readonly withVersions: (ids: readonly DocumentVersionId[]) => Promise<readonly WrittenDocument[]>;
  /** When the first version of each was written, retracted ones among them. */
  readonly firstWritten: (meeting: MeetingId) => Promise<ReadonlyMap<DocumentId, Date>>;
  readonly add: (id: DocumentId, meeting: MeetingId, kind: DocumentKind) => Promise<void>;
  readonly addVersion: (version: VersionRow) => Promise<void>;
  /** The meeting's versions that have been retracted. */
  readonly retracted: (meeting: MeetingId) => Promise<ReadonlySet<DocumentVersionId>>;
  /** @returns the meetings that lose a version */
  readonly retract: (imported: ImportId, at: Date) => Promise<readonly MeetingId[]>;
};
