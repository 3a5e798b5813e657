import { describe, expect, test } from 'vitest';
import { lostWords } from '#domain/minutes/conservation.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import {
  makeFirstagendaPdf,
  type PageLayout,
  type PrintedDocument,
} from '../../../../../test/firstagenda-pdf.ts';
import { readPdfPages } from '../pdf-text/read-pdf-pages.ts';
import { sourceText } from '../source-words.ts';
import type { Source } from '../source.ts';
import { firstagendaPdfReader } from './pdf-reader.ts';

const committee = 'Udvalget for Havne, Færger og Fyrtårne';
const minutes: PrintedDocument = {
  title: `REFERAT ${committee} - 2022-2025 d. 14-09-2022`,
  head: [
    ['Mødedato', 'Onsdag d. 14. september 2022 kl. 15:30'],
    ['Mødested', 'Mødelokale 4, Prøveby Rådhus'],
    [
      'Mødedeltagere',
      'Anna Prøve (A), Bo Prøve (V), Carla B. Eksempel, Dan Opdigtet, Eva Fiktion, Finn Påhit, Gerda Opspind',
    ],
    ['Afbud', 'Ida Mønster (F)'],
  ],
  items: [
    {
      heading: 'Punkt 1: HFF - Godkendelse af dagsorden',
      blocks: [
        { section: 'Beslutning' },
        { paragraph: 'Godkendt.' },
        { section: 'Sagens forløb' },
        { lines: [`14-09-2022 ${committee} - 2022-2025`, 'Godkendt.'] },
      ],
    },
    {
      heading: 'Punkt 2: HFF - Orientering september 2022',
      caseNumber: '22-000911',
      blocks: [
        { section: 'Beslutning' },
        { paragraph: 'Taget til orientering.' },
        { section: 'Resumé' },
        { subheading: 'A. Nyt fyr ved Prøvenæs' },
        { paragraph: 'Fyret blev tændt den 1. august.' },
        { subheading: 'B. Færgen Opdigt' },
        { paragraph: 'Færgen ligger stille.' },
        { section: 'Bilag' },
        { paragraph: 'Brev om fyret' },
        {
          paragraph:
            'Sejlplan_efterår 2022 - et bilag med en meget lang titel, som ikke kan stå på en linje, men fortsætter på den næste.pdf',
        },
      ],
    },
    {
      heading:
        'Punkt 3: HFF - Forslag til samlet fyrtårnsstrategi for Prøveby Kommune med tilhørende vedligeholdelsesplan og overslag over udgifterne',
      caseNumber: '22-001015',
      blocks: [
        { section: 'Beslutning' },
        { paragraph: 'Indstillingerne tiltrådt.' },
        { paragraph: 'Dan Opdigtet deltog ikke under dette punkt.' },
        { section: 'Indstilling' },
        { paragraph: 'Direktionen indstiller:' },
        {
          numbered: [
            'at udvalget godkender fyrtårnsstrategien',
            'at udvalget sender vedligeholdelsesplanen i høring hos brugerrådet og de lokale havnelaug inden udgangen af oktober måned',
          ],
        },
        { section: 'Beslutningskompetence' },
        { paragraph: 'Udvalget for Havne, Færger & Fyrtårne' },
        { section: 'Sagsfremstilling' },
        { subheading: 'Hvad der er sket' },
        {
          paragraph:
            'Kommunens fyrtårne blev gennemgået i foråret. Drifts- og anlægsudgifterne er steget, og vedligeholdelsesefterslæbet vurderes at være betydeligt, ikke mindst ved Prøvenæs. Havnefogederne har tilkendegivet, at sejladssikkerhedsforanstaltningerne bør prioriteres forud for kulturarvsformidlingen.',
        },
        {
          bullets: [
            'Fyret på Prøvenæs, som blev opført i en tid, da kommunen havde tre havne, og som siden er bygget om flere gange',
            'Ledefyrene',
          ],
        },
        {
          table: [
            ['Dato', 'Emne', 'Sted'],
            [
              '1. oktober 2022',
              'Høring af brugerrådet om vedligeholdelsesplanen og sejlplanen',
              'Rådhuset',
            ],
            ['9. november 2022', 'Anden behandling', 'Fyret på Prøvenæs'],
          ],
        },
        { paragraph: 'Udvalget får en status i november.' },
        { section: 'Særlige forhold ved fyr' },
        { paragraph: 'Ingen.' },
        { section: 'Sagens forløb' },
        {
          lines: [
            '17-08-2022 Økonomiudvalget - 2022-2025',
            'Anbefales, idet udgifterne holdes inden for rammen. Sagen sendes videre til Udvalget for Havne, Færger og Fyrtårne.',
            'Afbud: Jens Dikt (C)',
          ],
        },
        {
          lines: [
            `14-09-2022 ${committee} - 2022-2025`,
            'Indstillingerne tiltrådt.',
            'Dan Opdigtet deltog ikke under dette punkt.',
          ],
        },
        { lines: ['26-09-2022 Kommunalbestyrelsen - 2022-2025'] },
      ],
    },
    {
      heading: 'Punkt 4: Lukket - HFF - Salg af færgeleje',
      caseNumber: '22-001090',
      blocks: [{ section: 'Beslutning' }, { paragraph: 'Godkendt.' }],
    },
    {
      heading: 'Punkt 5: Lukket - HFF - Ansættelse',
      caseNumber: '22-001091',
      blocks: [{ paragraph: 'Godkendt.' }],
    },
    {
      heading: 'Punkt 6: HFF - Godkendelse af referat',
      blocks: [
        { section: 'Sagens forløb' },
        { lines: [`14-09-2022 ${committee} - 2022-2025`, 'Beslutning ikke frigivet'] },
      ],
    },
  ],
};

const own = { organization: committee, date: '2022-09-14', released: true, points: [] } as const;
const nothingMore = {
  area: 'HFF',
  access: 'open',
  sections: [],
  recommendations: [],
  absences: [],
  attachments: [],
  points: [],
} as const;
const unknownFile = { number: null, documentNumber: null, access: 'unknown' } as const;
const course = (text: string) => ({ kind: 'course', label: 'Sagens forløb', text }) as const;

const expected: Pick<ParsedMinutes, 'meeting' | 'items'> = {
  meeting: {
    committee,
    legislativeTerm: '2022-2025',
    date: '2022-09-14',
    time: '15:30',
    place: 'Mødelokale 4, Prøveby Rådhus',
    kind: 'minutes',
    attendees: [
      { name: 'Anna Prøve', party: 'A' },
      { name: 'Bo Prøve', party: 'V' },
      { name: 'Carla B. Eksempel', party: null },
      { name: 'Dan Opdigtet', party: null },
      { name: 'Eva Fiktion', party: null },
      { name: 'Finn Påhit', party: null },
      { name: 'Gerda Opspind', party: null },
    ],
    absentees: [{ name: 'Ida Mønster', party: 'F', kind: 'excused', organization: committee }],
  },
  items: [
    {
      ...nothingMore,
      number: '1',
      title: 'Godkendelse af dagsorden',
      matter: null,
      sections: [course(`14-09-2022 ${committee} - 2022-2025\nGodkendt.`)],
      decisions: [{ ...own, text: 'Godkendt.', outcome: 'approved' }],
    },
    {
      ...nothingMore,
      number: '2',
      title: 'Orientering september 2022',
      matter: '22-000911',
      decisions: [{ ...own, text: 'Taget til orientering.', outcome: 'noted' }],
      attachments: [
        { ...unknownFile, title: 'Brev om fyret' },
        {
          ...unknownFile,
          title:
            'Sejlplan_efterår 2022 - et bilag med en meget lang titel, som ikke kan stå på en linje, men fortsætter på den næste.pdf',
        },
      ],
      points: [
        { label: 'A', title: 'Nyt fyr ved Prøvenæs', text: 'Fyret blev tændt den 1. august.' },
        { label: 'B', title: 'Færgen Opdigt', text: 'Færgen ligger stille.' },
      ],
    },
    {
      ...nothingMore,
      number: '3',
      title:
        'Forslag til samlet fyrtårnsstrategi for Prøveby Kommune med tilhørende vedligeholdelsesplan og overslag over udgifterne',
      matter: '22-001015',
      sections: [
        {
          kind: 'competence',
          label: 'Beslutningskompetence',
          text: 'Udvalget for Havne, Færger & Fyrtårne',
        },
        {
          kind: 'presentation',
          label: 'Sagsfremstilling',
          text: [
            'Hvad der er sket',
            'Kommunens fyrtårne blev gennemgået i foråret. Drifts- og anlægsudgifterne er steget, og vedligeholdelsesefterslæbet vurderes at være betydeligt, ikke mindst ved Prøvenæs. Havnefogederne har tilkendegivet, at sejladssikkerhedsforanstaltningerne bør prioriteres forud for kulturarvsformidlingen.',
            '- Fyret på Prøvenæs, som blev opført i en tid, da kommunen havde tre havne, og som siden er bygget om flere gange\n- Ledefyrene',
            'Dato\tEmne\tSted\n1. oktober 2022\tHøring af brugerrådet om vedligeholdelsesplanen og sejlplanen\tRådhuset\n9. november 2022\tAnden behandling\tFyret på Prøvenæs',
            'Udvalget får en status i november.',
          ].join('\n\n'),
        },
        { kind: 'other', label: 'Særlige forhold ved fyr', text: 'Ingen.' },
        course(
          `14-09-2022 ${committee} - 2022-2025\nIndstillingerne tiltrådt.\nDan Opdigtet deltog ikke under dette punkt.\n\n26-09-2022 Kommunalbestyrelsen - 2022-2025`,
        ),
      ],
      recommendations: [
        {
          by: 'Direktionen',
          points: [
            'at udvalget godkender fyrtårnsstrategien',
            'at udvalget sender vedligeholdelsesplanen i høring hos brugerrådet og de lokale havnelaug inden udgangen af oktober måned',
          ],
        },
      ],
      decisions: [
        { ...own, text: 'Indstillingerne tiltrådt.', outcome: 'approved' },
        {
          organization: 'Økonomiudvalget',
          date: '2022-08-17',
          text: 'Anbefales, idet udgifterne holdes inden for rammen. Sagen sendes videre til Udvalget for Havne, Færger og Fyrtårne.',
          outcome: 'recommended',
          released: true,
          points: [],
        },
      ],
      absences: [
        { name: 'Dan Opdigtet', party: null, kind: 'notPresentAtItem', organization: committee },
        { name: 'Jens Dikt', party: 'C', kind: 'excused', organization: 'Økonomiudvalget' },
      ],
    },
    {
      ...nothingMore,
      number: '4',
      title: 'Salg af færgeleje',
      access: 'closed',
      matter: '22-001090',
      decisions: [{ ...own, text: 'Godkendt.', outcome: 'approved' }],
    },
    {
      ...nothingMore,
      number: '5',
      title: 'Ansættelse',
      access: 'closed',
      matter: '22-001091',
      decisions: [{ ...own, text: 'Godkendt.', outcome: 'approved' }],
    },
    {
      ...nothingMore,
      number: '6',
      title: 'Godkendelse af referat',
      matter: null,
      decisions: [{ ...own, text: 'Beslutning ikke frigivet', outcome: 'none', released: false }],
    },
  ],
};

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
        decisions: [{ ...own, text: 'Indstillingen tiltrådt.', outcome: 'approved' }],
      },
      {
        ...nothingMore,
        number: '2',
        title: 'Eventuelt',
        matter: null,
        decisions: [{ ...own, text: 'Intet under dette punkt.', outcome: 'nothing' }],
      },
    ]);
    expect([...lostWords(text, parsed)]).toEqual([]);
  });
});
