import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextRun } from './text-run.ts';
import { toBlocks, type TextBlock } from './text-block.ts';
import { plainLine, type TextLine } from './text-line.ts';

const paragraph = (...lines: string[]): TextBlock => ({
  kind: 'paragraph',
  lines: lines.map((line) => [line]),
});

describe('a text that came as plain text', () => {
  test('is parted into paragraphs at blank lines', () => {
    expect(toBlocks(['Sagen kort.\n\nDen har været i høring.\n \n\nDer kom to svar.'])).toEqual([
      paragraph('Sagen kort.'),
      paragraph('Den har været i høring.'),
      paragraph('Der kom to svar.'),
    ]);
  });

  test('loses the line ends that the printer put inside a sentence, and keeps those of an address', () => {
    expect(
      toBlocks([
        'Udvalget har bedt forvaltningen om at undersøge, om stien kan\nanlægges i to etaper.\n\nForsamlingshuset\nBygaden 1\nSolbæk',
      ]),
    ).toEqual([
      paragraph(
        'Udvalget har bedt forvaltningen om at undersøge, om stien kan anlægges i to etaper.',
      ),
      paragraph('Forsamlingshuset', 'Bygaden 1', 'Solbæk'),
    ]);
  });

  test('has a list where lines begin with a dash, and an item may run over two lines', () => {
    expect(
      toBlocks([
        'Der lægges vægt på:\n- trafiksikkerhed\n• adgang for alle, også for dem, der går dårligt\n  eller kører i kørestol',
      ]),
    ).toEqual([
      paragraph('Der lægges vægt på:'),
      {
        kind: 'list',
        items: [
          ['trafiksikkerhed'],
          ['adgang for alle, også for dem, der går dårligt eller kører i kørestol'],
        ],
      },
    ]);
  });

  test('has a numbered list where the numbers follow each other, and keeps the number it begins with', () => {
    expect(toBlocks(['3. Stien anlægges\n\n4. Stien indvies\n15. juni er fristen'])).toEqual([
      { kind: 'numbered', start: 3, items: [['Stien anlægges'], ['Stien indvies']] },
      paragraph('15. juni er fristen'),
    ]);
    expect(toBlocks(['22. Sag fra juni\n1. Stien anlægges\n2. Stien indvies'])).toEqual([
      paragraph('22. Sag fra juni'),
      { kind: 'numbered', start: 1, items: [['Stien anlægges'], ['Stien indvies']] },
    ]);
    expect(toBlocks(['1. behandling fandt sted i juni.'])).toEqual([
      paragraph('1. behandling fandt sted i juni.'),
    ]);
  });

  test('has a table where tabs part the cells, with heads only when the first row names the columns', () => {
    expect(
      toBlocks(['\t2024\t2025\nAnlæg\t1,2 mio. kr.\t3,4 mio. kr.\nDrift\t\t0,2 mio. kr.']),
    ).toEqual([
      {
        kind: 'table',
        head: [[], ['2024'], ['2025']],
        rows: [
          [['Anlæg'], ['1,2 mio. kr.'], ['3,4 mio. kr.']],
          [['Drift'], [], ['0,2 mio. kr.']],
        ],
        numeric: [false, true, true],
      },
    ]);
    expect(
      toBlocks(['15. juni\t1. behandling\n18. august\t2. behandling\tMødelokale 1']),
    ).toMatchObject([
      {
        kind: 'table',
        head: null,
        rows: [
          [['15. juni'], ['1. behandling'], []],
          [{}, {}, {}],
        ],
      },
    ]);
  });

  test('a short line over a longer text leads it, and is no heading', () => {
    const long =
      'Stien går fra skolen til hallen og krydser landevejen ved den gamle stationsbygning.';
    expect(toBlocks([`Forløb og etaper\n\n${long}`])).toEqual([
      { kind: 'lead', line: ['Forløb og etaper'] },
      paragraph(long),
    ]);
    expect(toBlocks([`Se bilag 1.\n\n${long}`])).toEqual([
      paragraph('Se bilag 1.'),
      paragraph(long),
    ]);
    expect(toBlocks(['Forløb og etaper'])).toEqual([paragraph('Forløb og etaper')]);
  });

  test('keeps its links where they stand', () => {
    const link = { text: 'mødet den 9. februar', href: '/moeder/2022-02-09-jai' };
    expect(toBlocks(['Se ', link, ', sag nr. 4.\n\n- ', link])).toEqual([
      { kind: 'paragraph', lines: [['Se ', link, ', sag nr. 4.']] },
      { kind: 'list', items: [[link]] },
    ]);
  });

  test('loses no letter and moves none', () => {
    const line = fc.oneof(
      fc.constantFrom('', '- punkt', '• prik', '1. et', '2. to', 'a\tb\tc', 'Overskrift', '\t'),
      fc.string({ unit: 'grapheme' }),
    );
    const run = fc.oneof(
      line,
      line.map((text) => ({ text, href: '/' })),
    );
    const text = fc.array(run).map((runs) => runs.flatMap((one): TextRun[] => [one, '\n']));
    fc.assert(
      fc.property(text, (runs) => {
        expect(letters(toBlocks(runs).flatMap(textsOf))).toBe(
          letters(runs.map((one) => (typeof one === 'string' ? one : one.text))),
        );
      }),
    );
  });
});

const letters = (texts: readonly string[]): string => texts.join('').replace(/[^\p{L}\p{M}]/gu, '');

const lines = (all: readonly TextLine[]): string[] => all.map(plainLine);
function textsOf(block: TextBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return lines(block.lines);
    case 'lead':
    case 'heading':
      return lines([block.line]);
    case 'notes':
      return lines(block.notes.map(({ line }) => line));
    case 'list':
    case 'numbered':
      return lines(block.items);
    case 'table':
      return [...lines(block.head ?? []), ...block.rows.flatMap(lines)];
  }
}
