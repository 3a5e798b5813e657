import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';

/** What a reader of an agenda takes along: the agenda as they may read it, and the attachments they may read. */
export type MeetingPack = {
  /** Closed items stand in it as open ones where the reader may see them; then their keys are in `closedKeys`. */
  readonly meeting: MeetingSnapshot;
  readonly closedKeys: readonly string[];
  /** In the order of the agenda. */
  readonly attachments: readonly PackAttachment[];
};

export type PackAttachment = {
  /** The item's number as it stands on the agenda. */
  readonly number: string;
  /** From 1 within the item. */
  readonly order: number;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly open: () => AsyncIterable<Uint8Array>;
};

/** Makes the forms in which a meeting pack leaves the house. */
export type PackPrinter = {
  /** The agenda alone, as tagged PDF/UA-1 with a bookmark for each item (LAW A4). */
  readonly agenda: (pack: MeetingPack) => Promise<Uint8Array>;
  /** The agenda and the attachments beside it, each under its item; made while it is sent. */
  readonly zip: (pack: MeetingPack) => AsyncIterable<Uint8Array>;
  /**
   * One PDF for printing, which says on its first page that it is not the accessible one; attachments that are no
   * PDF, or cannot be merged, are listed on a page of their own.
   */
  readonly printCopy: (pack: MeetingPack) => Promise<Uint8Array>;
};
