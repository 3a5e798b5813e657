import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import type { ItemSnapshot } from '#domain/publication/snapshot.ts';

/** What becomes of an item that was written here and is out. */
export type WrittenChange = {
  /** The item itself is closed by it. */
  readonly closesItem: boolean;
  /** A document in which it stands, as it says it from now on. */
  readonly inDocument: (parsed: ParsedMinutes, index: number) => ParsedMinutes;
  /**
   * The item as an edition that was made from such a document shows it from now on.
   * @param slug the meeting's
   * @returns null where it is not to be read there any more
   */
  readonly inEdition: (
    shown: ItemSnapshot,
    parsed: ParsedMinutes,
    index: number,
    slug: string,
  ) => ItemSnapshot | null;
};
