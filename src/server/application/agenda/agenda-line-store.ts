import type {
  AgendaEntryId,
  DocumentId,
  DocumentVersionId,
  MeetingId,
  PaperId,
} from '#domain/ids.ts';

/** What line of an agenda stands at a place in a version of its document. */
export type AgendaLineRow = {
  readonly meeting: MeetingId;
  readonly document: DocumentId;
  readonly version: DocumentVersionId;
  /** Among the items of the version, from 0. */
  readonly index: number;
  readonly entry: AgendaEntryId;
  readonly paper: PaperId | null;
};

/** Lines are moved and numbered anew between two versions: what stood where is remembered with each of them. */
export type AgendaLineStore = {
  /** @param entries in the order of the version's items */
  readonly put: (version: DocumentVersionId, entries: readonly AgendaEntryId[]) => Promise<void>;
  readonly ofVersions: (
    versions: readonly DocumentVersionId[],
  ) => Promise<readonly AgendaLineRow[]>;
  /** In any version of any agenda, the oldest first. */
  readonly ofPaper: (paper: PaperId) => Promise<readonly AgendaLineRow[]>;
};
