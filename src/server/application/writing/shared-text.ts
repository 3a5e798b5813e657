import type { WrittenRecommendation } from '#domain/paper/written-points.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import type { Result } from '#domain/result.ts';

/** A text in the memory of this process, on which updates have been laid in any order and any number of times. */
export type SharedText = {
  /**
   * @returns `fresh` is null where all of it was known already; `sections` are those that it changed; `recommendation` is
   *   null where it was not touched
   */
  readonly apply: (updates: readonly Uint8Array[]) => Result<
    {
      readonly fresh: Uint8Array | null;
      readonly sections: ReadonlyMap<string, RichDocument>;
      readonly recommendation: WrittenRecommendation | null;
    },
    TextRefused
  >;
  /** The update that makes a section say what `document` says, keeping what is the same. */
  readonly rewrite: (section: string, document: RichDocument) => Uint8Array;
  /** The update that makes the recommendation say what is wanted; null where it does. */
  readonly recommend: (wanted: WrittenRecommendation) => Uint8Array | null;
  /** Everything in one update, also what still waits for an update before it. */
  readonly snapshot: () => Uint8Array;
};

export type TextRefused =
  /** Not what an editor sends, or in a section that the text has not. */
  | { readonly type: 'unreadable-update' }
  /** The whole text would be larger than a text may be. */
  | { readonly type: 'text-too-large' };

/** Makes an empty text with these sections. */
export type OpenSharedText = (sections: readonly string[]) => SharedText;
