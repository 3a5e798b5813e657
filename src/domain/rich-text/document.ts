/**
 * A text as people write it in the workspace: a closed set of parts, kept as data (the JSON of a ProseMirror document)
 * and never as HTML. Page, PDF and plain text are all made from it.
 */
export type RichDocument = { readonly type: 'doc'; readonly content: readonly RichBlock[] };

export type RichBlock =
  | RichParagraph
  /** Within a section, whose own label stands above: 1 is the highest. */
  | {
      readonly type: 'heading';
      readonly attrs: { readonly level: 1 | 2 };
      readonly content?: readonly RichInline[];
    }
  | { readonly type: 'bulletList'; readonly content: readonly RichListItem[] }
  | {
      readonly type: 'orderedList';
      readonly attrs: { readonly start: number };
      readonly content: readonly RichListItem[];
    }
  | { readonly type: 'table'; readonly content: readonly RichRow[] };

export type RichParagraph = {
  readonly type: 'paragraph';
  readonly content?: readonly RichInline[];
};

export type RichListItem = {
  readonly type: 'listItem';
  /** A paragraph first; lists may stand in it. */
  readonly content: readonly RichBlock[];
};

export type RichRow = { readonly type: 'tableRow'; readonly content: readonly RichCell[] };

export type RichCell = {
  readonly type: 'tableHeader' | 'tableCell';
  readonly attrs: { readonly colspan: number; readonly rowspan: number };
  readonly content: readonly RichParagraph[];
};

export type RichInline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly RichMark[] }
  | { readonly type: 'hardBreak' }
  /** Its text stands at the foot of the section; numbers are given when it is set. */
  | { readonly type: 'footnote'; readonly attrs: { readonly text: string } }
  | { readonly type: 'reference'; readonly attrs: RichReference };

export type RichMark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  /** `https:`, `http:`, `mailto:` or an address on this site that begins with `/`. */
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** Something of Rådslag's own that the text refers to; `label` is what stood in the text when it was put in. */
export type RichReference = {
  readonly kind: 'item' | 'decision' | 'document' | 'figure' | 'matter';
  /** An address on this site, of the right kind for `kind` (`readReferenceAddress`). */
  readonly href: string;
  readonly label: string;
};
