import type { Outcome } from '#domain/minutes/parsed-minutes.ts';
import type { RichReference } from '#domain/rich-text/document.ts';

/** Something that a text may refer to, with what tells it from others that are called the same. */
export type FoundReference = Pick<RichReference, 'kind' | 'href'> & {
  /** Empty for figures. */
  readonly title: string;
  /** Where and when (ISO) it was treated; of a matter, last. */
  readonly committee: string | null;
  readonly date: string | null;
  readonly caseNumber: string | null;
  /** Of a decision. */
  readonly outcome: Outcome | null;
  /** Of figures that are of one year. */
  readonly year: number | null;
  /** Of an attachment of the matter itself: whether the public will read it. */
  readonly attached: 'open' | 'closed' | null;
};

export const foundReference = (
  found: Pick<FoundReference, 'kind' | 'href'> & Partial<FoundReference>,
): FoundReference => ({
  title: '',
  committee: null,
  date: null,
  caseNumber: null,
  outcome: null,
  year: null,
  attached: null,
  ...found,
});
