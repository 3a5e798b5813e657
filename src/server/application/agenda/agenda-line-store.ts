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
  /** @param lines those that the version has; an item may stand there that is no line */
  readonly put: (
    version: DocumentVersionId,
    lines: readonly Pick<AgendaLineRow, 'index' | 'entry'>[],
  ) => Promise<void>;
  readonly ofVersions: (
    versions: readonly DocumentVersionId[],
  ) => Promise<readonly AgendaLineRow[]>;
  /** In any version of any agenda, the oldest first. */
  readonly ofPaper: (paper: PaperId) => Promise<readonly AgendaLineRow[]>;
};
