import { createHash } from 'node:crypto';
import { openStrings, type StringTable } from './string-table.ts';

/** What a document is, besides its words. */
export type DocumentFacts = {
  readonly kind: SearchedKind;
  /** What is published and withdrawn with it: `meeting:…`, `matter:…`, `committee:…`, `person:…`. */
  readonly unit: string;
  /** Where its row lies within the unit; lines. */
  readonly place: string;
  /** What it is shown together with has the same: its matter, or its item; absent where it stands alone. */
  readonly group?: string | undefined;
  readonly committee: { readonly slug: string; readonly name: string } | null;
  /** `YYYY-MM-DD`; null for persons and committees. */
  readonly date: string | null;
  readonly outcome: string | null;
};

export const searchedKinds = [
  'meeting',
  'item',
  'matter',
  'attachment',
  'person',
  'committee',
] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/**
 * Part of the index: documents numbered from 0, and for each stem the documents that hold it. Flat columns, so that
 * it lies in one block of memory that threads share, and in a file as it lies in memory.
 *
 * `postings`, per stem: distance to the next document, then its impact (1–255: how much the stem says about it).
 * `positions`, per stem and document: how many bytes, then the distances between its places in the text.
 */
export type Segment = {
  readonly documents: number;
  readonly committees: readonly { readonly slug: string; readonly name: string }[];
  /** By number, as in the columns; the first of each is none. */
  readonly outcomes: readonly string[];
  readonly columns: SegmentColumns;
};

export type SegmentColumns = {
  readonly kind: Uint8Array;
  readonly outcome: Uint8Array;
  /** Its place in `committees`. */
  readonly committee: Uint16Array;
  /** `YYYYMMDD`; 0 for none. */
  readonly date: Uint32Array;
  readonly unitHash: Uint32Array;
  /** Its place in `groupHash`. */
  readonly group: Uint32Array;
  /** Ascending: which groups of two segments are the same. */
  readonly groupHash: Float64Array;
  /** Unit, line end, place. */
  readonly keyBytes: Uint8Array;
  readonly keyOffsets: Uint32Array;
  readonly termBytes: Uint8Array;
  readonly termOffsets: Uint32Array;
  /** The shortest word that was seen with the stem: what a suggestion is spelled like. */
  readonly surfaceBytes: Uint8Array;
  readonly surfaceOffsets: Uint32Array;
  readonly frequency: Uint32Array;
  readonly postings: Uint8Array;
  /** One more than there are stems, as for `positionStart`. */
  readonly postingStart: Float64Array;
  readonly positions: Uint8Array;
  readonly positionStart: Float64Array;
  /** Stems that are parts of compounds, and for each the stems of the compounds. */
  readonly partBytes: Uint8Array;
  readonly partOffsets: Uint32Array;
  readonly compoundStart: Uint32Array;
  readonly compounds: Uint32Array;
};

/** A year as one byte; 0 for none, and for what is older than any minutes. */
export const yearOfPlace = 1899;
export const yearPlace = (year: number): number => Math.max(0, Math.min(255, year - yearOfPlace));

export type OpenSegment = Segment & {
  readonly terms: StringTable;
  readonly surfaces: StringTable;
  readonly parts: StringTable;
  readonly keys: StringTable;
  /** `yearPlace` of each document, made of its date when the segment is opened. */
  readonly year: Uint8Array;
  /** 1 where the document is no longer published; kept by each process for itself. */
  readonly dead: Uint8Array;
};

export function openSegment(segment: Segment): OpenSegment {
  const c = segment.columns;
  return {
    ...segment,
    terms: openStrings({ bytes: c.termBytes, offsets: c.termOffsets }),
    surfaces: openStrings({ bytes: c.surfaceBytes, offsets: c.surfaceOffsets }),
    parts: openStrings({ bytes: c.partBytes, offsets: c.partOffsets }),
    keys: openStrings({ bytes: c.keyBytes, offsets: c.keyOffsets }),
    year: Uint8Array.from(c.date, (date) => yearPlace(Math.floor(date / 10_000))),
    dead: new Uint8Array(segment.documents),
  };
}

/** The name under which `published.change` knows a unit. */
export const digestUnit = (unit: string): string => createHash('md5').update(unit).digest('hex');

/** 48 bits of the name of a group: enough that two hardly ever meet, and no more than a number holds. */
export const hashGroup = (name: string): number =>
  parseInt(createHash('md5').update(name).digest('hex').slice(0, 12), 16);

/** The beginning of a digest; where it agrees, the whole is compared. */
export const shortDigest = (digest: string): number => parseInt(digest.slice(0, 8), 16);
