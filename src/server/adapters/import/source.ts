import type { ParsedMinutes, Warning } from '#domain/minutes/parsed-minutes.ts';

/** One run of text on a page of a PDF; points, origin at the top left. */
export type PdfRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly font: string;
};
/** The runs of one line, left to right, and the line as text. */
export type PdfLine = {
  readonly y: number;
  readonly x: number;
  readonly height: number;
  readonly bold: boolean;
  /** Between cells that stand far apart there is a tab. */
  readonly text: string;
  /** A run ends where the font changes and at a gap as wide as between columns. */
  readonly runs: readonly PdfRun[];
};
export type PdfPage = {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
};

/** A file whose bytes have been checked, decoded and sorted by what they are, not by their name. */
export type Source = {
  readonly name: string;
  /** What was doubtful while the bytes were read; goes into the parse. */
  readonly warnings?: readonly Warning[];
} & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly text: string }
  | {
      readonly kind: 'xml';
      readonly text: string;
      /** Other files of the same zip, by path. */
      readonly companions: ReadonlyMap<string, Uint8Array>;
    }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'pdf'; readonly pages: readonly PdfPage[] }
);

/**
 * Reads one kind of document. A reader is pure and lives in a folder of its own; the registry
 * asks each how sure it is and takes the surest.
 */
export type Reader = {
  readonly id: string;
  /** 0 (not mine) to 1 (certainly mine). */
  readonly recognise: (source: Source) => number;
  readonly read: (source: Source) => ParsedMinutes;
};
