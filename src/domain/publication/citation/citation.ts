/** What a program that keeps references is told of a published text. */
export type Citation = {
  /** What the writer calls it by: letters, digits and hyphens. */
  readonly key: string;
  readonly title: string;
  /** The committee. */
  readonly author: string;
  /** The municipality. */
  readonly publisher: string;
  /** ISO date of the meeting. */
  readonly date: string;
  /** From 1: what is cited stands unchanged under `url`, whatever is published later. */
  readonly version: number;
  /** What else a reader needs to find it: the item's number, the document. */
  readonly note: string;
  /** Whole address of this version. */
  readonly url: string;
};

/** Formats in which a citation is given, by the ending of their address. */
export const citationFormats = ['bib', 'ris'] as const;
export type CitationFormat = (typeof citationFormats)[number];
