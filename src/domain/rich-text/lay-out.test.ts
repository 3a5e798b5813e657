import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryRichDocument } from '../../../test/arbitrary-rich-document.ts';
import {
  cell,
  doc,
  heading,
  paperOfEverything as paper,
  table,
} from '../../../test/a-rich-document.ts';
import { letters, textsOf } from '../../../test/words-of-blocks.ts';
import { toBlocks } from '../publication/text-block.ts';
import { documentBlocks } from './document-blocks.ts';
import { layOut, toPlainText } from './lay-out.ts';

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
