import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryRichDocument } from '../../../test/arbitrary-rich-document.ts';
import { doc, link, p, text } from '../../../test/a-rich-document.ts';
import { documentBlocks } from './document-blocks.ts';
import { toPlainText } from './lay-out.ts';
import { linkRichDocument } from './link-document.ts';
import { readRichDocument } from './read-document.ts';

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
