import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

describe('the sentences of a text', () => {
  it.each([
    ['Godkendt. Kaj Lund deltog ikke.', ['Godkendt.', 'Kaj Lund deltog ikke.']],
    ['Connie B. Jensen deltager.', ['Connie B. Jensen deltager.']],
    [
      'Indstilling pkt. 1 anbefales. Resten udsættes.',
      ['Indstilling pkt. 1 anbefales.', 'Resten udsættes.'],
    ],
    [
      'Forkastet med 10 stemmer mod 5. Indstillingen blev godkendt.',
      ['Forkastet med 10 stemmer mod 5.', 'Indstillingen blev godkendt.'],
    ],
    ['Mødet den 7. April er aflyst.', ['Mødet den 7. April er aflyst.']],
    ['Godkendt\nAfbud: Kaj Lund', ['Godkendt', 'Afbud: Kaj Lund']],
    ['Udvalget ønsker\nflere oplysninger', ['Udvalget ønsker\nflere oplysninger']],
    ['Mia Eg og\nRie Pil var fraværende.', ['Mia Eg og\nRie Pil var fraværende.']],
    ['1. Godkendt\n2. Udsat', ['1. Godkendt', '2. Udsat']],
    ['Vi har bl.a. Kommunen med.', ['Vi har bl.a. Kommunen med.']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(splitSentences(text).map((sentence) => sentence.text)).toEqual(expected);
  });

  it('together they hold everything but white space, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '1', '.', ' ', '\n', ',', 'å', '(') }),
        (text) => {
          const found = splitSentences(text);
          for (const { text: sentence, start, end } of found)
            expect(text.slice(start, end)).toBe(sentence);
          expect(
            found
              .map((s) => s.text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
