import type {
  RichBlock,
  RichDocument,
  RichInline,
  RichReference,
} from '#domain/rich-text/document.ts';

/** Builders of rich text for tests: only what matters is stated. */
export const text = (said: string, ...marks: ('bold' | 'italic')[]): RichInline => ({
  type: 'text',
  text: said,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
export const link = (said: string, href: string): RichInline => ({
  type: 'text',
  text: said,
  marks: [{ type: 'link', attrs: { href } }],
});
export const note = (said: string): RichInline => ({ type: 'footnote', attrs: { text: said } });
export const refer = (
  kind: RichReference['kind'],
  href: string,
  label: string,
): RichInline & { readonly type: 'reference' } => ({
  type: 'reference',
  attrs: { kind, href, label },
});
export const p = (...content: RichInline[]): RichBlock & { readonly type: 'paragraph' } =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
export const heading = (level: 1 | 2, said: string): RichBlock => ({
  type: 'heading',
  attrs: { level },
  content: [text(said)],
});
export const doc = (...content: RichBlock[]): RichDocument => ({ type: 'doc', content });
export const items = (...all: (string | RichBlock[])[]) =>
  all.map((one) => ({
    type: 'listItem' as const,
    content: typeof one === 'string' ? [p(text(one))] : one,
  }));
export const bullets = (...all: (string | RichBlock[])[]): RichBlock => ({
  type: 'bulletList',
  content: items(...all),
});
export const numbered = (...all: (string | RichBlock[])[]): RichBlock => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items(...all),
});
export const cell = (
  said: string,
  type: 'tableHeader' | 'tableCell' = 'tableCell',
  colspan = 1,
  rowspan = 1,
) => ({ type, attrs: { colspan, rowspan }, content: [said === '' ? p() : p(text(said))] });
export const table = (...rows: ReturnType<typeof cell>[][]): RichBlock => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});

/** A text with an example of every block. */
export const paperOfEverything = doc(
  heading(1, 'Forløb'),
  p(text('Stien '), text('anlægges', 'bold'), note('Se bilag 2.'), text(' i to etaper, jf. '), {
    type: 'reference',
    attrs: { kind: 'item', href: '/moeder/2026-03-09-jai/punkter/4', label: 'punkt 4' },
  }),
  bullets('skolen', [p(text('hallen')), numbered('vest', 'øst')]),
  table(
    [cell('År', 'tableHeader'), cell('Beløb', 'tableHeader')],
    [cell('2026'), cell('1,2 mio. kr.')],
  ),
  p(text('Læs '), link('vejledningen', 'https://eksempel.dk/vejledning')),
);
