import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { aPublishedHouse, visit } from './published-house.ts';

type Sheet = { readonly size: readonly number[]; readonly lines: readonly string[] };

/** The sheets that a browser prints, as a reader of PDFs sees them. */
async function readSheets(pdf: Uint8Array): Promise<readonly Sheet[]> {
  const reading = getDocument({ data: pdf, verbosity: 0 });
  const document = await reading.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    const lines = items
      .flatMap((item) => ('str' in item ? [item.str + (item.hasEOL ? '\n' : '')] : []))
      .join('')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    sheets.push({ size: [Math.round(width), Math.round(height)], lines });
  }
  await reading.destroy();
  return sheets;
}

describe('a page on paper', async () => {
  const [house, browser] = await Promise.all([aPublishedHouse(), aBrowser()]);

  test.each([
    '/moeder/2026-03-11-teknik-klima',
    '/moeder/2026-03-11-teknik-klima/punkter/3',
    '/sager/25-1187-veteranpolitik-for-boegelund-kommune',
  ])('%s is A4, says where it was, and leaves no heading behind', async (address) => {
    const { context, page } = await visit(browser, house);
    await page.goto(address);
    const headings = await page.evaluate<string[]>(
      '[...document.querySelectorAll("h1,h2,h3,h4")].map(({ textContent }) => textContent.replace(/\\s+/g, " ").trim())',
    );
    const sheets = await readSheets(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    await context.close();

    expect(new Set(sheets.map(({ size }) => size.join(' × ')))).toEqual(new Set(['595 × 842']));
    const text = sheets.flatMap(({ lines }) => lines).join(' ');
    expect(text.replace(/\s/g, '')).toContain(`${house.origin}${address}`);
    expect(text).not.toMatch(/Hovedmenu|Feedlæser|BibTeX|Send i en mail|Tilgængelighedserklæring/i);
    const left = sheets
      .map(({ lines }) => lines.at(-1) ?? '')
      .filter((last) => headings.includes(last) || /^Punkt \d+\b.{0,20}$/.test(last));
    expect(left).toEqual([]);
  });
});
