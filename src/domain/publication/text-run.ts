/** Text, in which a reference that has found its target is a link to an address on this site. */
export type TextRun = string | MarkedRun;

export type MarkedRun = {
  readonly text: string;
  /** On this site (`/…`), or where an author's own link leads (`https:`, `http:`, `mailto:`). */
  readonly href?: string;
  readonly strong?: true;
  readonly emphasis?: true;
  /** The footnote that is called here; `text` is its number in brackets. */
  readonly note?: number;
};
