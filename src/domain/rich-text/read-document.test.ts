import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, doc, items, link, p, text } from '../../../test/a-rich-document.ts';
import { letters, textsOf } from '../../../test/words-of-blocks.ts';
import type { RichDocument } from './document.ts';
import { documentBlocks } from './document-blocks.ts';
import { layOut, toPlainText } from './lay-out.ts';
import { emptyRichDocument, readRichDocument } from './read-document.ts';

describe('reading a document', () => {
  test.each<[string, unknown, RichDocument, string[]]>([
    ['nothing', null, emptyRichDocument, ['node']],
    [
      'an unknown block keeps its words',
      { type: 'doc', content: [{ type: 'blockquote', content: [p(text('Ja'))] }] },
      doc(p(text('Ja'))),
      ['node'],
    ],
    [
      'a link that would run a program is plain text',
      doc(p(link('her', 'java\tscript:alert(1)'))),
      doc(p(text('her'))),
      ['address'],
    ],
    [
      'an address that leads to another site by two slashes',
      doc(p(link('her', '//ondt.dk'))),
      doc(p(text('her'))),
      ['address'],
    ],
    [
      'an address with a name and password',
      doc(p(link('her', 'https://dit.dk@ondt.dk/'))),
      doc(p(text('her'))),
      ['address'],
    ],
    ['tabs and line ends are spaces', doc(p(text('a\tb\nc'))), doc(p(text('a b c'))), []],
    ['letters are composed', doc(p(text('a\u030a'))), doc(p(text('å'))), []],
    [
      'a heading in a list is a paragraph',
      doc({
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [{ type: 'heading', attrs: { level: 1 }, content: [text('Ja')] }],
          },
        ],
      }),
      doc({ type: 'bulletList', content: items('Ja') }),
      [],
    ],
    [
      'a table in a list keeps its words',
      doc({
        type: 'bulletList',
        content: items([
          p(text('Se')),
          { type: 'table', content: [{ type: 'tableRow', content: [cell('a')] }] },
        ]),
      }),
      doc({ type: 'bulletList', content: items([p(text('Se')), p(text('a'))]) }),
      ['node', 'node', 'node'],
    ],
    [
      'an unknown mark is dropped',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'a', marks: [{ type: 'highlight' }] }],
          },
        ],
      },
      doc(p(text('a'))),
      ['mark'],
    ],
  ])('%s', (_, given, document, dropped) => {
    const read = readRichDocument(given);
    expect({ document: read.document, dropped: read.dropped.map(({ kind }) => kind) }).toEqual({
      document,
      dropped,
    });
  });

  test('never fails, whatever it is given, and reading again changes nothing', () => {
    const names = fc.constantFrom(
      'doc',
      'paragraph',
      'text',
      'table',
      'tableRow',
      'tableCell',
      'bulletList',
      'listItem',
      'image',
      'heading',
      'footnote',
      'reference',
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.anything(),
        fc.record({
          type: names,
          text: fc.string({ unit: 'binary' }),
          attrs: fc.oneof(
            fc.anything(),
            fc.record({
              colspan: fc.integer(),
              level: fc.integer(),
              text: fc.string(),
              href: fc.webUrl(),
              label: fc.string(),
              kind: fc.constant('item'),
            }),
          ),
          marks: fc.array(
            fc.record({
              type: fc.constantFrom('bold', 'link', 'x'),
              attrs: fc.record({ href: fc.webUrl() }),
            }),
          ),
          content: fc.array(tie('node')),
        }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node), (content) => {
        const { document } = readRichDocument({ type: 'doc', content });
        expect(readRichDocument(document)).toEqual({ document, dropped: [] });
        expect(letters(documentBlocks(document).flatMap(textsOf))).toBe(
          letters(
            layOut(document)
              .leaves.filter(({ of }) => of === 'words')
              .map((leaf) => leaf.text),
          ),
        );
      }),
    );
  });

  test('does not drown in depth or size', () => {
    let deep: unknown = text('inderst');
    for (let level = 0; level < 20_000; level += 1) deep = { type: 'div', content: [deep] };
    expect(readRichDocument(deep).dropped.at(-1)?.kind).toBe('too-deep');
    const long = readRichDocument(doc(p(text('a'.repeat(3_000_000)))));
    expect(toPlainText(long.document)).toHaveLength(2_000_000);
    expect(long.dropped).toEqual([{ kind: 'too-long', what: 'text' }]);
  });
});
