import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryRichDocument } from '../../../test/arbitrary-rich-document.ts';
import {
  bullets,
  cell,
  doc,
  heading,
  items,
  link,
  note,
  numbered,
  p,
  table,
  text,
} from '../../../test/a-rich-document.ts';
import { toBlocks, type TextBlock } from '../publication/text-block.ts';
import { plainLine } from '../publication/text-line.ts';
import type { RichDocument } from './document.ts';
import { documentBlocks } from './document-blocks.ts';
import { fromPlainText } from './from-plain-text.ts';
import { isEmpty } from './is-blank.ts';
import { layOut, toPlainText } from './lay-out.ts';
import { linkRichDocument } from './link-document.ts';
import { listPoints } from './list-points.ts';
import { maskRichDocument } from './mask-document.ts';
import { emptyRichDocument, readRichDocument } from './read-document.ts';

const paper = doc(
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

describe('a text written here', () => {
  test('has a plain text that an imported text could have had', () => {
    expect(toPlainText(paper)).toBe(
      [
        'Forløb',
        'Stien anlægges[1] i to etaper, jf. punkt 4',
        '- skolen\n- hallen\n  1. vest\n  2. øst',
        'År\tBeløb\n2026\t1,2 mio. kr.',
        'Læs vejledningen (https://eksempel.dk/vejledning)',
        '[1] Se bilag 2.',
      ].join('\n\n'),
    );
  });

  test('is set by the same blocks as an imported text, with its headings, table heads, links and notes', () => {
    expect(documentBlocks(paper)).toEqual([
      { kind: 'heading', level: 1, line: ['Forløb'] },
      {
        kind: 'paragraph',
        lines: [
          [
            'Stien ',
            { text: 'anlægges', strong: true },
            { text: '[1]', note: 1 },
            ' i to etaper, jf. ',
            { text: 'punkt 4', href: '/moeder/2026-03-09-jai/punkter/4' },
          ],
        ],
      },
      {
        kind: 'list',
        items: [['skolen'], ['hallen']],
        within: [[], [{ kind: 'numbered', start: 1, items: [['vest'], ['øst']] }]],
      },
      {
        kind: 'table',
        head: [['År'], ['Beløb']],
        rows: [[['2026'], ['1,2 mio. kr.']]],
        numeric: [true, true],
      },
      {
        kind: 'paragraph',
        lines: [['Læs ', { text: 'vejledningen', href: 'https://eksempel.dk/vejledning' }]],
      },
      { kind: 'notes', notes: [{ number: 1, line: ['Se bilag 2.'] }] },
    ]);
  });

  test('begins with a heading of the highest level, so that none is skipped', () => {
    expect(documentBlocks(doc(heading(2, 'Først'), heading(2, 'Så')))).toEqual([
      { kind: 'heading', level: 1, line: ['Først'] },
      { kind: 'heading', level: 2, line: ['Så'] },
    ]);
  });

  test('a merged cell stands in the first of its places', () => {
    const merged = table(
      [cell('Anlæg', 'tableHeader', 2), cell('Drift', 'tableHeader')],
      [cell('1'), cell('2'), cell('3')],
    );
    expect(toPlainText(doc(merged))).toBe('Anlæg\t\tDrift\n1\t2\t3');
  });

  test('every word stands in the plain text and in the blocks, in the same order', () => {
    fc.assert(
      fc.property(arbitraryRichDocument, (document) => {
        const { text: plain, leaves } = layOut(document);
        for (const leaf of leaves)
          expect(plain.slice(leaf.start, leaf.start + leaf.text.length)).toBe(leaf.text);
        const words = leaves.filter(({ of }) => of === 'words').map((leaf) => leaf.text);
        expect(letters(documentBlocks(document).flatMap(textsOf))).toBe(letters(words));
        expect(letters(toBlocks([plain]).flatMap(textsOf))).toBe(letters([plain]));
      }),
    );
  });
});

describe('what is masked in the plain text', () => {
  test('is gone from every node that it runs over, and its sign stands where it begins', () => {
    const written = doc(p(text('Bor Åvej '), text('7', 'bold'), text(', Solbæk.')));
    expect(maskRichDocument(written, [{ start: 4, end: 18, masked: '[adresse]' }])).toEqual(
      doc(p(text('Bor [adresse].'))),
    );
  });

  test('takes with it the link, reference or footnote that would tell it', () => {
    const mailed = doc(
      p(text('Skriv til '), link('borgeren', 'mailto:ib@eksempel.dk'), note('Ib')),
    );
    const plain = toPlainText(mailed);
    expect(plain).toBe('Skriv til borgeren (ib@eksempel.dk)[1]\n\n[1] Ib');
    const at = (said: string) => ({
      start: plain.lastIndexOf(said),
      end: plain.lastIndexOf(said) + said.length,
      masked: '***',
    });
    expect(maskRichDocument(mailed, [at('ib@eksempel.dk'), at('Ib')])).toEqual(
      doc(p(text('Skriv til borgeren'), note('***'))),
    );
    const told = doc(p(text('070761-4285 '), link('siden', '/sager/0707614285')));
    expect(maskRichDocument(told, [{ start: 0, end: 11, masked: '******-****' }])).toEqual(
      doc(p(text('******-**** siden'))),
    );
  });

  test('leaves nothing of itself anywhere', () => {
    const secret = fc.stringMatching(/^[qwxz]{6,12}$/);
    const spot = fc.record({ at: fc.nat(), secret });
    fc.assert(
      fc.property(arbitraryRichDocument, fc.array(spot, { maxLength: 4 }), (document, spots) => {
        const grown = spots.reduce((so, { at, secret: word }) => {
          const { leaves } = layOut(so);
          const leaf = leaves.filter(({ of }) => of === 'words')[at % Math.max(1, leaves.length)];
          return leaf === undefined ? so : withWord(so, leaf.path, word);
        }, document);
        const plain = toPlainText(grown);
        const masks = [...plain.matchAll(/[qwxz]{6,}/g)].map(({ index, 0: found }) => ({
          start: index,
          end: index + found.length,
          masked: '***',
        }));
        const masked = maskRichDocument(grown, masks);
        expect(JSON.stringify(masked)).not.toMatch(/[qwxz]{6,}/);
        expect(readRichDocument(masked)).toEqual({ document: masked, dropped: [] });
      }),
    );
  });

  test('whatever is masked, the words outside stay', () => {
    fc.assert(
      fc.property(arbitraryRichDocument, fc.nat(), fc.nat(40), (document, at, length) => {
        const { text: plain, leaves } = layOut(document);
        const start = at % Math.max(1, plain.length);
        const end = Math.min(plain.length, start + length);
        const kept = leaves
          .filter(({ of }) => of === 'words')
          .map((leaf) => {
            const from = Math.max(0, start - leaf.start);
            const to = Math.max(0, end - leaf.start);
            return leaf.text.slice(0, from) + leaf.text.slice(Math.max(from, to));
          });
        const masked = layOut(maskRichDocument(document, [{ start, end, masked: '' }]));
        const left = masked.leaves.filter(({ of }) => of === 'words').map((leaf) => leaf.text);
        expect(letters(left)).toBe(letters(kept));
      }),
    );
  });
});

describe('a reference found in the text', () => {
  test('leads to its target and changes no word', () => {
    const written = doc(p(text('Se mødet den '), text('9. marts', 'bold'), text(' 2026.')));
    const href = '/moeder/2026-03-09-jai';
    const linked = linkRichDocument(written, [{ start: 3, end: 26, href }]);
    expect(documentBlocks(linked)).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            'Se ',
            { text: 'mødet den ', href },
            { text: '9. marts', href, strong: true },
            { text: ' 2026', href },
            '.',
          ],
        ],
      },
    ]);
    expect(toPlainText(linked)).toBe(toPlainText(written));
  });

  test('leaves the author’s own link as it is', () => {
    const written = doc(p(text('Se '), link('mødet', 'https://eksempel.dk/mødet')));
    expect(linkRichDocument(written, [{ start: 0, end: 6, href: '/moeder/1' }])).toEqual(written);
  });

  test('never changes the plain text', () => {
    const place = fc.record({ start: fc.nat(200), length: fc.nat(30) });
    fc.assert(
      fc.property(arbitraryRichDocument, fc.array(place), (document, places) => {
        const links = places.map(({ start, length }) => ({
          start,
          end: start + length,
          href: '/sager/1',
        }));
        const linked = linkRichDocument(document, links);
        expect(toPlainText(linked)).toBe(toPlainText(document));
        expect(readRichDocument(linked)).toEqual({ document: linked, dropped: [] });
      }),
    );
  });
});

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

describe('a recommendation', () => {
  test.each<[string, RichDocument, ReturnType<typeof listPoints>]>([
    [
      'who recommends stands before the list',
      doc(
        p(text('Direktionen indstiller:')),
        numbered('at stien anlægges', 'at sagen sendes i høring'),
      ),
      { by: 'Direktionen', points: ['at stien anlægges', 'at sagen sendes i høring'] },
    ],
    [
      'nobody is named',
      doc(p(text('Det indstilles,')), numbered('at stien anlægges')),
      { by: null, points: ['at stien anlægges'] },
    ],
    [
      'another sentence names nobody',
      doc(p(text('Sagen har været i høring.')), numbered('at stien anlægges')),
      { by: null, points: ['at stien anlægges'] },
    ],
    [
      'it is written without a list',
      doc(p(text('Forvaltningen indstiller, at stien anlægges.'))),
      { by: 'Forvaltningen', points: ['at stien anlægges.'] },
    ],
    ['nothing is recommended', emptyRichDocument, null],
  ])('%s', (_, document, expected) => {
    expect(listPoints(document)).toEqual(expected);
  });
});

describe('a text from a plain field', () => {
  test('has the lists and tables that its notation says', () => {
    const plain =
      'Der lægges vægt på:\n\n- skolen\n- hallen\n\n1. vest\n2. øst\n\nÅr\tBeløb\n2026\t1,2';
    expect(toPlainText(fromPlainText(plain))).toBe(plain);
  });
  test('is empty where nothing was written', () => {
    expect(isEmpty(fromPlainText(' \r\n '))).toBe(true);
    expect(isEmpty(paper)).toBe(false);
  });
});

const letters = (texts: readonly string[]): string => texts.join('').replace(/[^\p{L}\p{M}]/gu, '');

function textsOf(block: TextBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.map(plainLine);
    case 'lead':
    case 'heading':
      return [plainLine(block.line)];
    case 'list':
    case 'numbered':
      return block.items.flatMap((item, n) => [
        plainLine(item),
        ...(block.within?.[n] ?? []).flatMap(textsOf),
      ]);
    case 'table':
      return [...(block.head ?? []), ...block.rows.flat()].map(plainLine);
    case 'notes':
      return block.notes.map(({ line }) => plainLine(line));
  }
}

/** The document with a word at the beginning of one node, so that it may run into what stands before it. */
function withWord(document: RichDocument, path: readonly number[], word: string): RichDocument {
  const change = (value: unknown, [next, ...rest]: readonly number[]): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (next === undefined) {
      if ('text' in value) return { ...value, text: `${word} ${String(value.text)}` };
      const attrs = 'attrs' in value && typeof value.attrs === 'object' ? value.attrs : {};
      const own = attrs !== null && 'label' in attrs ? 'label' : 'text';
      const said: unknown = attrs === null ? '' : Reflect.get(attrs, own);
      return { ...value, attrs: { ...attrs, [own]: `${word} ${String(said)}` } };
    }
    const content = 'content' in value && Array.isArray(value.content) ? value.content : [];
    return {
      ...value,
      content: content.map((child: unknown, n) => (n === next ? change(child, rest) : child)),
    };
  };
  return readRichDocument(change(document, path)).document;
}
