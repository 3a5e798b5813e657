import type { WrittenRecommendation } from '#domain/paper/written-points.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import type { Result } from '#domain/result.ts';

/** A text in the memory of this process, on which updates have been laid in any order and any number of times. */
export type SharedText = {
  /** After a refusal the text holds part of what was refused, and must be thrown away. */
  readonly apply: (updates: readonly Uint8Array[]) => Result<Applied, TextRefused>;
  /** What a section says; an empty document for one that the text has not. */
  readonly section: (id: string) => RichDocument;
  readonly recommendation: () => WrittenRecommendation;
  /** The update that makes a section say what `document` says, keeping what is the same. */
  readonly rewrite: (section: string, document: RichDocument) => Uint8Array;
  /** The update that makes the recommendation say what is wanted; null where it does. */
  readonly recommend: (wanted: WrittenRecommendation) => Uint8Array | null;
  /** Everything in one update, also what still waits for an update before it. */
  readonly snapshot: () => Uint8Array;
};

/** What updates did to a text. */
export type Applied = {
  /** Null where all of it was known already. */
  readonly fresh: Uint8Array | null;
  /** The sections that say something else now, or may. */
  readonly sections: ReadonlySet<string>;
  readonly recommendation: boolean;
};

export type TextRefused =
  /** Not what an editor sends, or in a section that the text has not. */
  | { readonly type: 'unreadable-update' }
  /** The whole text would be larger than a text may be. */
  | { readonly type: 'text-too-large' };

/** Makes an empty text with these sections. */
export type OpenSharedText = (sections: readonly string[]) => SharedText;
