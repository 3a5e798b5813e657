import { describe, expect, test } from 'vitest';
import { makeFirstagendaPdf, type PrintedBlock } from '../../../../../test/firstagenda-pdf.ts';
import { handMadePdf } from '../../../../../test/hand-made-pdf.ts';
import { readPdfPages } from './read-pdf-pages.ts';

const linesOf = async (bytes: Uint8Array) => {
  const pages = await readPdfPages(bytes);
  if (!pages.ok) throw new Error(pages.error.kind);
  return pages.value.flatMap(({ lines }) => lines);
};
const printed = async (blocks: readonly PrintedBlock[], layout = {}) => {
  const document = { title: 'REFERAT', head: [], items: [{ heading: 'Punkt 1: Prøve', blocks }] };
  const lines = await linesOf(makeFirstagendaPdf(document, { pageNumbers: false, ...layout }));
  return lines.slice(lines.findIndex(({ text }) => text === 'Punkt 1: Prøve') + 1);
};

describe('the text of a PDF', () => {
  test('Danish letters, dashes, ligatures and signs come out as they are printed', async () => {
    const paragraph =
      'Ærø, Øen og Ålborg – efﬁcient § 2, ½ dag: 22-000911, «rødgrød» 100 % æøå ÆØÅ é ü';
    const [line] = await printed([{ paragraph }]);
    expect(line?.text).toBe(paragraph.replace('ﬁ', 'fi'));
  });

  test('the hyphen at a line’s end is kept, also where the font calls it a soft one', async () => {
    const word = 'beskæftigelsesforanstaltningsprogrammet';
    const lines = await printed([{ paragraph: Array.from({ length: 9 }, () => word).join(' ') }], {
      hyphenate: true,
      justify: true,
    });
    expect(lines.filter(({ text }) => text.endsWith('-')).length).toBeGreaterThan(0);
    expect(
      lines
        .map(({ text }) => text)
        .join('\n')
        .replace(/-\n/g, '')
        .replace(/\n/g, ' ')
        .split(' '),
    ).toEqual(Array.from({ length: 9 }, () => word));
  });

  test('bold is known by the font, size by the height, and lines run from top to foot', async () => {
    const lines = await printed([{ section: 'Beslutning' }, { paragraph: 'Godkendt.' }]);
    expect(lines.map(({ text, bold, height }) => [text, bold, Math.round(height)])).toEqual([
      ['Beslutning', true, 13],
      ['Godkendt.', false, 10],
    ]);
    expect(lines[0]?.y).toBeLessThan(lines[1]?.y ?? 0);
  });

  test('cells that stand apart are parted by a tab and are runs of their own', async () => {
    const [line] = await printed([
      {
        table: [
          ['Navn', 'Beløb i kroner'],
          ['En noget længere post', '12'],
        ],
      },
    ]);
    expect(line?.text).toBe('Navn\tBeløb i kroner');
    expect(line?.runs.map(({ text, font }) => [text, font])).toEqual([
      ['Navn', 'IBMPlexSans'],
      ['Beløb i kroner', 'IBMPlexSans'],
    ]);
  });

  test('a font that lies not in the file is read by its encoding', async () => {
    const [line] = await linesOf(handMadePdf({ pages: ['Bl\\345b\\346rgr\\370d'] }));
    const width = line?.runs[0]?.width ?? 0;
    expect(line).toEqual({
      x: 72,
      y: 72,
      height: 12,
      bold: false,
      text: 'Blåbærgrød',
      runs: [{ text: 'Blåbærgrød', x: 72, y: 72, width, height: 12, font: 'Helvetica' }],
    });
    expect(width).toBeCloseTo(63.35, 1);
  });
});

describe('a PDF that cannot be read', () => {
  test.each([
    [
      'needs a password',
      handMadePdf({ pages: ['Referat'], isLocked: true }),
      { kind: 'pdf-encrypted' },
    ],
    ['is cut off after its first line', Buffer.from('%PDF-1.7\n'), { kind: 'pdf-broken' }],
    ['is something else', Buffer.from('Referat'), { kind: 'pdf-broken' }],
    [
      'has pictures of text only',
      handMadePdf({ pages: ['', ''] }),
      { kind: 'pdf-without-text', pages: 2 },
    ],
  ])('is refused when it %s', async (_, bytes, error) => {
    expect(await readPdfPages(bytes)).toEqual({ ok: false, error });
  });

  test('is refused when it has more pages than the limit', async () => {
    expect(await readPdfPages(handMadePdf({ pages: ['1', '2', '3'] }), 2)).toEqual({
      ok: false,
      error: { kind: 'pdf-too-many-pages', pages: 3, limit: 2 },
    });
  });

  test('leaves the bytes it was given as they are', async () => {
    const bytes = handMadePdf({ pages: ['Referat'] });
    const copy = Buffer.from(bytes);
    await readPdfPages(bytes);
    expect(Buffer.from(bytes)).toEqual(copy);
  });
});
