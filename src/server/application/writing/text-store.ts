import type { RichDocument } from '#domain/rich-text/document.ts';

/** What a text's keeping has come to. */
export type TextState = {
  /** Number of the newest update; 0 where nothing has been written. */
  readonly lastSeq: number;
  /** The last update that the newest snapshot holds; 0 where none has been made. */
  readonly snapshotSeq: number;
};

export type StoredUpdate = { readonly seq: number; readonly update: Uint8Array };

/** A section as it stands. */
export type TextSection = {
  readonly document: RichDocument;
  /** `toPlainText(document)` */
  readonly plain: string;
  readonly changedBy: string;
  readonly changedAt: Date;
};

/**
 * Texts that several people write together: the updates as they came (only ever added to), and the sections that they make.
 * A text is named by the id of what it is the text of (a paper); this store knows nothing else of it.
 */
export type TextStore = {
  /** Until the end of the transaction nobody else writes in this text. */
  readonly lock: (textId: string) => Promise<TextState>;
  readonly state: (textId: string) => Promise<TextState>;
  /** All updates up to `snapshotSeq` in one; null where none has been made. */
  readonly snapshot: (textId: string) => Promise<Uint8Array | null>;
  readonly updatesAfter: (textId: string, seq: number) => Promise<readonly StoredUpdate[]>;
  /** At least one, in their order. Tells every process when the transaction is committed. Returns the number of the last. */
  readonly append: (
    textId: string,
    updates: readonly { readonly bytes: Uint8Array; readonly by: string }[],
    at: Date,
  ) => Promise<number>;
  readonly saveSections: (
    textId: string,
    sections: ReadonlyMap<string, { readonly document: RichDocument; readonly by: string }>,
    at: Date,
  ) => Promise<void>;
  readonly saveSnapshot: (textId: string, snapshot: Uint8Array, seq: number) => Promise<void>;
  /** By the section's id; a section in which nobody has written is not there. */
  readonly sections: (textId: string) => Promise<ReadonlyMap<string, TextSection>>;
  /** The same of several texts; one in which nobody has written is not there. */
  readonly sectionsOf: (
    textIds: readonly string[],
  ) => Promise<ReadonlyMap<string, ReadonlyMap<string, TextSection>>>;
  /** The ids of those sections. */
  readonly sectionIds: (textId: string) => Promise<readonly string[]>;
};
