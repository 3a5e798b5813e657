import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstagendaMarkdownReader } from '#adapters/import/firstagenda-text/markdown-reader.ts';
import { lejre2014Reader } from '#adapters/import/lejre-2014/reader.ts';
import { lostWords } from '#domain/minutes/conservation.ts';
import { arbitraryMinutes } from './arbitrary-minutes.ts';
import { factsOfParsed, factsOfWritten } from './facts-of-minutes.ts';

const numRuns = 150;

describe.each([
  ['2014', 'minutes.txt', lejre2014Reader],
  ['2022', 'minutes.md', firstagendaMarkdownReader],
] as const)('generated minutes in the layout of %s', (layout, name, reader) => {
  test('are recognised by their own reader', () => {
    fc.assert(
      fc.property(arbitraryMinutes(layout), ({ text }) => {
        expect(reader.recognise({ name, kind: 'text', text })).toBeGreaterThan(0.9);
      }),
      { numRuns },
    );
  });

  test('lose no word in reading: each stands in an item, a document, the furniture or a warning', () => {
    fc.assert(
      fc.property(arbitraryMinutes(layout), ({ text }) => {
        const parsed = reader.read({ name, kind: 'text', text });
        expect([...lostWords(text, parsed)]).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('read back to what was printed, with a warning for each attachment that breaks off and no other', () => {
    fc.assert(
      fc.property(arbitraryMinutes(layout), ({ minutes, text }) => {
        const parsed = reader.read({ name, kind: 'text', text });
        const broken = minutes.documents.filter(({ complete }) => !complete);
        expect(parsed.warnings).toHaveLength(broken.length);
        expect(factsOfParsed(parsed)).toEqual(factsOfWritten(minutes));
      }),
      { numRuns },
    );
  });
});
