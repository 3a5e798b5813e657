import type { OutcomeSign } from '#domain/minutes/outcome-word.ts';
import type { TextBlock } from '#domain/publication/text-block.ts';

/**
 * What the press sets, in the order of the paper and already in Danish words. The template decides how it
 * looks and nothing about what it says.
 */
export type Paper = {
  /** Shown in the title bar of the reader (PDF/UA-1, 7.1). */
  readonly title: string;
  readonly author: string;
  /** Year, month, day, hour, minute, second in UTC: a paper of the same snapshot has the same bytes. */
  readonly created: readonly number[];
  /** Over each page but the first. */
  readonly running: string;
  /** Under each page, beside its number. */
  readonly imprint: string;
  readonly head: {
    readonly body: string;
    readonly kind: string;
    readonly committee: string;
    readonly facts: readonly PaperFact[];
  };
  /** Whether a list of contents stands before the items. */
  readonly contents: boolean;
  readonly items: readonly PaperItem[];
};

export type PaperFact = { readonly term: string; readonly text: string };

/** A heading of level 2 and what stands under it. */
export type PaperItem = {
  readonly number: string | null;
  readonly title: string;
  /** What became of it, in a word, for the list of contents. */
  readonly outcome: string | null;
  /** Small print under the title: case number, owning area. */
  readonly notes: readonly string[];
  readonly parts: readonly PaperPart[];
};

/** A heading of level 3 and its text. A part without a heading belongs to the item itself. */
export type PaperPart = {
  readonly heading: string | null;
  /** Never empty. */
  readonly blocks: readonly PaperBlock[];
};

export type PaperBlock = TextBlock | PaperPanel;

/** A decision, set apart from the rest of the item. */
export type PaperPanel = {
  readonly kind: 'panel';
  readonly sign: OutcomeSign | 'lock';
  readonly word: string;
  readonly waiting: boolean;
  readonly blocks: readonly TextBlock[];
};
