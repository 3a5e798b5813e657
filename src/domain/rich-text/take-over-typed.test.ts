import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryRichDocument } from '../../../test/arbitrary-rich-document.ts';
import { bullets, doc, heading, note, p, text } from '../../../test/a-rich-document.ts';
import type { RichDocument } from './document.ts';
import { toPlainText } from './lay-out.ts';
import { emptyRichDocument } from './read-document.ts';
import { takeOverTyped } from './take-over-typed.ts';

const shown = doc(heading(1, 'Forløb'), p(text('Stien '), text('anlægges', 'bold'), text(' nu.')));

describe('what is typed in the plain field before the editor has come', () => {
  test.each<[string, RichDocument, string, RichDocument]>([
    ['is the text of an empty section', emptyRichDocument, 'Ny sti', doc(p(text('Ny sti')))],
    [
      'keeps the space after its last word, since the next is on its way',
      emptyRichDocument,
      'Ny sti ',
      doc(p(text('Ny sti '))),
    ],
    [
      'leaves headings and emphasis where they are',
      shown,
      'Forløb\n\nStien anlægges i dag nu.',
      doc(heading(1, 'Forløb'), p(text('Stien '), text('anlægges', 'bold'), text(' i dag nu.'))),
    ],
    [
      'may be a correction of a word',
      shown,
      'Forløb\n\nVejen anlægges nu.',
      doc(heading(1, 'Forløb'), p(text('Vejen '), text('anlægges', 'bold'), text(' nu.'))),
    ],
    [
      'may be a paragraph more',
      shown,
      'Forløb\n\nStien anlægges nu.\n\n- skolen\n- hallen',
      doc(...shown.content, bullets('skolen', 'hallen')),
    ],
    ['may be that all of it is struck out', shown, '', emptyRichDocument],
  ])('%s', (_, before, typed, after) => {
    expect(takeOverTyped(before, toPlainText(before), typed)).toEqual(after);
  });

  test('stands at the end where somebody else has written meanwhile', () => {
    const now = doc(p(text('Skrevet af en anden.'), note('Se bilag.')));
    expect(takeOverTyped(now, 'Stien.', 'Stien anlægges.')).toEqual(
      doc(...now.content, p(text('anlægges'))),
    );
    expect(takeOverTyped(now, 'Stien.', 'Stien')).toEqual(now);
  });

  test('is never lost, whatever was there', () => {
    const word = fc.stringMatching(/^[a-zæøå]{3,9}$/).map((letters) => `QX${letters}`);
    fc.assert(
      fc.property(
        arbitraryRichDocument,
        word,
        fc.nat(),
        fc.boolean(),
        (document, typed, at, isStale) => {
          const plain = toPlainText(document);
          const place = at % (plain.length + 1);
          const after = plain.slice(0, place) + typed + plain.slice(place);
          const now = isStale ? shown : document;
          const taken = toPlainText(takeOverTyped(now, plain, after));
          expect(taken.replaceAll(/\s/g, '').normalize('NFC')).toContain(typed);
          if (isStale) expect(taken).toContain(toPlainText(shown));
        },
      ),
    );
  });
});
