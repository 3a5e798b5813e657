import fc from 'fast-check';
import type {
  RichBlock,
  RichDocument,
  RichInline,
  RichListItem,
  RichMark,
  RichParagraph,
} from '#domain/rich-text/document.ts';
import { readRichDocument } from '#domain/rich-text/read-document.ts';

const word = fc.oneof(
  fc.stringMatching(/^[a-zæøå]{1,9}$/),
  fc.constantFrom('1.', '- ', '2026', 'sag', 'é', '👩‍👧', '[1]', '(', 'A B', '070761'),
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));

const mark: fc.Arbitrary<RichMark> = fc.oneof(
  fc.constantFrom<RichMark>({ type: 'bold' }, { type: 'italic' }),
  fc
    .constantFrom('https://eksempel.dk/a', '/sager/26-1', 'mailto:post@eksempel.dk', '/soeg?q=sti')
    .map((href): RichMark => ({ type: 'link', attrs: { href } })),
);

const inline: fc.Arbitrary<RichInline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text: words }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('text'),
      text: words,
      marks: fc.array(mark, { maxLength: 3 }),
    }),
  },
  fc.constant<RichInline>({ type: 'hardBreak' }),
  words.map((text): RichInline => ({ type: 'footnote', attrs: { text } })),
  words.map((label): RichInline => ({
    type: 'reference',
    attrs: { kind: 'item', href: '/moeder/2026-03-09-jai/punkter/4', label },
  })),
);

const content = fc.array(inline, { maxLength: 5 });
const paragraph: fc.Arbitrary<RichParagraph> = content.map((nodes) => ({
  type: 'paragraph',
  content: nodes,
}));

const { block } = fc.letrec<{ block: RichBlock; list: RichBlock }>((tie) => {
  const item = fc
    .tuple(paragraph, fc.array(fc.oneof(paragraph, tie('list')), { maxLength: 2 }))
    .map(([first, rest]): RichListItem => ({ type: 'listItem', content: [first, ...rest] }));
  const items = fc.array(item, { minLength: 1, maxLength: 4 });
  const cell = fc.record({
    type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
    attrs: fc.record({
      colspan: fc.integer({ min: 1, max: 3 }),
      rowspan: fc.integer({ min: 1, max: 3 }),
    }),
    content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  });
  const row = fc.record({
    type: fc.constant('tableRow' as const),
    content: fc.array(cell, { minLength: 1, maxLength: 4 }),
  });
  return {
    list: fc.oneof(
      { maxDepth: 3 },
      items.map((all): RichBlock => ({ type: 'bulletList', content: all })),
      fc.tuple(fc.integer({ min: 1, max: 99 }), items).map(([start, all]): RichBlock => ({
        type: 'orderedList',
        attrs: { start },
        content: all,
      })),
    ),
    block: fc.oneof(
      { weight: 4, arbitrary: paragraph },
      fc
        .tuple(fc.constantFrom(1 as const, 2 as const), content)
        .map(([level, nodes]): RichBlock => ({
          type: 'heading',
          attrs: { level },
          content: nodes,
        })),
      { weight: 2, arbitrary: tie('list') },
      fc
        .array(row, { minLength: 1, maxLength: 4 })
        .map((rows): RichBlock => ({ type: 'table', content: rows })),
    ),
  };
});

/** Any document of the schema, in the one form in which documents are kept. */
export const arbitraryRichDocument: fc.Arbitrary<RichDocument> = fc
  .array(block, { maxLength: 6 })
  .map((all) => readRichDocument({ type: 'doc', content: all }).document);
