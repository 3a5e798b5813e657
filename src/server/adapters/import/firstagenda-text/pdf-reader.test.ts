import { describe, expect, test } from 'vitest';
import { lostWords } from '#domain/minutes/conservation.ts';
import {
  printedCommittee as committee,
  printedMinutes as minutes,
} from '../../../../../test/firstagenda-minutes.ts';
import {
  nothingMore,
  ownDecision,
  readMinutes as expected,
} from '../../../../../test/firstagenda-minutes-read.ts';
import {
  makeFirstagendaPdf,
  type PageLayout,
  type PrintedDocument,
} from '../../../../../test/firstagenda-pdf.ts';
import { readPdfPages } from '../pdf-text/read-pdf-pages.ts';
import { sourceText } from '../source-words.ts';
import type { Source } from '../source.ts';
import { firstagendaPdfReader } from './pdf-reader.ts';

const open = async (document: PrintedDocument, layout: PageLayout = {}): Promise<Source> => {
  const pages = await readPdfPages(makeFirstagendaPdf(document, layout));
  if (!pages.ok) throw new Error(pages.error.kind);
  return { name: 'referat.pdf', kind: 'pdf', pages: pages.value };
};

describe('minutes as FirstAgenda prints them', () => {
  test.each<PageLayout>([
    {},
    { runningHead: 'Prøveby Kommune', justify: true, hyphenate: true, itemOnNewPage: false },
    { sizes: [14, 11, 10], stackedHead: true },
  ])('are read whole, however the page is set (%j)', async (layout) => {
    const source = await open(minutes, layout);
    const { meeting, items, warnings, furniture } = firstagendaPdfReader.read(source);
    expect(firstagendaPdfReader.recognise(source)).toBeGreaterThan(0.9);
    expect({ meeting, items }).toEqual(expected);
    expect(warnings).toEqual([]);
    expect(furniture.filter(({ kind }) => kind === 'contents')).toHaveLength(1);
  });

  test('page numbers, running heads and the contents belong to no item, and no word is lost', async () => {
    const source = await open(minutes, { runningHead: 'Prøveby Kommune' });
    const parsed = firstagendaPdfReader.read(source);
    expect(
      parsed.furniture.filter(({ kind }) => kind === 'page-head').map(({ text }) => text),
    ).toEqual([
      'Side 1 af 7',
      ...[2, 3, 4, 5, 6, 7].map((page) => `Prøveby Kommune\tREFERAT\nSide ${String(page)} af 7`),
    ]);
    expect([...lostWords(sourceText(source), parsed)]).toEqual([]);
  });

  test('an agenda holds the decisions of others only', async () => {
    const [, , third] = minutes.items;
    const source = await open({
      ...minutes,
      title: minutes.title.replace('REFERAT', 'DAGSORDEN'),
      items: third === undefined ? [] : [{ ...third, blocks: third.blocks.slice(3, -2) }],
    });
    const { meeting, items } = firstagendaPdfReader.read(source);
    expect(meeting.kind).toBe('agenda');
    expect(items[0]?.decisions.map(({ organization }) => organization)).toEqual([
      'Økonomiudvalget',
    ]);
  });

  test('another committee’s PDF in another layout is left to others', () => {
    const line = { y: 100, x: 70, height: 10, bold: false, runs: [] };
    const page = {
      number: 1,
      height: 842,
      lines: [
        { ...line, text: 'Dagsorden' },
        { ...line, text: '1. Godkendt' },
      ],
    };
    expect(firstagendaPdfReader.recognise({ name: 'a.pdf', kind: 'pdf', pages: [page] })).toBe(0);
  });
});

describe('the plain text of the same document', () => {
  const text = [
    `REFERAT\n${committee} - 2022-2025 d. 14-09-2022\n`,
    'Mødedato      Onsdag d. 14. september 2022 kl. 15:30',
    'Mødested      Mødelokale 4, Prøveby Rådhus',
    'Mødedeltagere Anna Prøve (A), Bo Prøve (V), Carla B. Eksempel, Dan Opdigtet,\nEva Fiktion, Finn Påhit, Gerda\nOpspind',
    'Afbud         Ida Mønster (F)\n',
    'Indholdsfortegnelse\n\nHFF - Forslag til samlet fyrtårnsstrategi for Prøveby Kommune med tilhørende\nvedligeholdelsesplan.....2\nHFF - Eventuelt.....3\n\f',
    'Punkt 1: HFF - Forslag til samlet fyrtårnsstrategi for Prøveby Kommune med tilhørende\nvedligeholdelsesplan\n22-001015\n',
    'Beslutning\nIndstillingen tiltrådt.\n\nIndstilling\nDirektionen indstiller:\n1. at udvalget godkender den fyrtårnsstrategi, som er sendt til høring hos brugerråd-\net og de lokale havnelaug\n2. at planen følges\n',
    'Sagsfremstilling\nKommunens fyrtårne blev gennemgået i foråret, og vedligeholdelsesefterslæbet vurde-\nres at være betydeligt.\n\nDrifts-\nog anlægsudgifterne er steget.\n\n2\n\f',
    'Punkt 2: HFF - Eventuelt\n\nBeslutning\nIntet under dette punkt.\n\n3\n',
  ].join('\n');
  const source: Source = { name: 'referat.txt', kind: 'text', text };

  test('is recognised and read to the same parts', () => {
    const parsed = firstagendaPdfReader.read(source);
    expect(firstagendaPdfReader.recognise(source)).toBeGreaterThan(0.9);
    expect(parsed.meeting).toEqual(expected.meeting);
    expect(parsed.items).toEqual([
      {
        ...nothingMore,
        number: '1',
        title:
          'Forslag til samlet fyrtårnsstrategi for Prøveby Kommune med tilhørende vedligeholdelsesplan',
        matter: '22-001015',
        sections: [
          {
            kind: 'presentation',
            label: 'Sagsfremstilling',
            text: 'Kommunens fyrtårne blev gennemgået i foråret, og vedligeholdelsesefterslæbet vurderes at være betydeligt.\n\nDrifts-\nog anlægsudgifterne er steget.',
          },
        ],
        recommendations: [
          {
            by: 'Direktionen',
            points: [
              'at udvalget godkender den fyrtårnsstrategi, som er sendt til høring hos brugerrådet og de lokale havnelaug',
              'at planen følges',
            ],
          },
        ],
        decisions: [{ ...ownDecision, text: 'Indstillingen tiltrådt.', outcome: 'approved' }],
      },
      {
        ...nothingMore,
        number: '2',
        title: 'Eventuelt',
        matter: null,
        decisions: [{ ...ownDecision, text: 'Intet under dette punkt.', outcome: 'nothing' }],
      },
    ]);
    expect([...lostWords(text, parsed)]).toEqual([]);
  });
});
