import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryMinutes } from '../../../../../test/arbitrary-minutes.ts';
import { factsOfParsed, factsOfWritten } from '../../../../../test/facts-of-minutes.ts';
import { makeFirstagendaPdf, type PageLayout } from '../../../../../test/firstagenda-pdf.ts';
import { printMarkdown } from '../../../../../test/print-markdown.ts';
import { readPdfPages } from '../pdf-text/read-pdf-pages.ts';
import { sourceText } from '../source-words.ts';
import type { Source } from '../source.ts';
import { findUnplacedWords } from '../unplaced-words.ts';
import { firstagendaPdfReader } from './pdf-reader.ts';

const print = async (markdown: string, layout: PageLayout): Promise<Source> => {
  const pages = await readPdfPages(makeFirstagendaPdf(printMarkdown(markdown), layout));
  if (!pages.ok) throw new Error(pages.error.kind);
  return { name: 'referat.pdf', kind: 'pdf', pages: pages.value };
};

describe.each<readonly [string, PageLayout]>([
  ['each item on a page of its own, ragged lines', {}],
  [
    'items one after the other, justified and divided words, a running head',
    { runningHead: 'Prøveby Kommune', justify: true, hyphenate: true, itemOnNewPage: false },
  ],
  [
    'heads no larger than the text, the fields under each other, no page numbers',
    { sizes: [12, 10, 10], stackedHead: true, itemOnNewPage: false, pageNumbers: false },
  ],
])('generated minutes printed as PDF (%s)', (_, layout) => {
  test('read back to what was printed, and no word is lost', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMinutes('2022'), async ({ minutes, text }) => {
        const source = await print(text, layout);
        expect(firstagendaPdfReader.recognise(source)).toBeGreaterThan(0.9);
        const parsed = firstagendaPdfReader.read(source);
        expect(factsOfParsed(parsed)).toEqual(factsOfWritten(minutes));
        expect(findUnplacedWords(sourceText(source), parsed)).toBeNull();
      }),
      { numRuns: 12 },
    );
  });
});
