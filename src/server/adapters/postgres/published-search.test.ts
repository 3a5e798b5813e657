import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import {
  aDecision,
  aMatter,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
  publishMatter,
  publishMeeting,
  treatmentIn,
} from '../../../../test/published-builders.ts';
import { publishedReader } from './published-reader.ts';

const veterans = { slug: '25-1187-veteranpolitik', caseNumber: '25-1187' };
const text = (body: string) => [aSection('presentation', 'Sagsfremstilling', body)];

const first = aMeeting({
  date: '2026-02-04',
  items: [
    anItem(1, 'Veteranpolitik', {
      matter: veterans,
      decisions: [aDecision('Udkastet sendes i høring.', 'approved')],
      sections: text('Der bor 140 veteraner & deres familier <i kommunen> i 2022-2025.'),
      attachments: [anAttachment(1, 'Udkast', { text: 'whole' })],
    }),
    anItem(2, 'Cykelsti ved skolen', {
      caseNumber: '14/2275',
      sections: text('Eleverne skal kunne cykle trygt. Stierne saltes om vinteren.'),
    }),
  ],
});
const second = aMeeting({
  date: '2026-03-11',
  items: [
    anItem(1, 'Veteranpolitik, anden behandling', {
      matter: veterans,
      decisions: [aDecision('Indstillingen anbefales.', 'recommended')],
    }),
    ...Array.from({ length: 23 }, (_, n) =>
      anItem(n + 2, `Lokalplan nr. ${n + 1}`, { sections: text('Området bebygges.') }),
    ),
  ],
});

describe('searching what has been published', async () => {
  const { db, published: login, close } = await freshDatabase();
  const { search } = publishedReader(login);
  afterAll(close);

  beforeAll(async () => {
    await publishMeeting(db, first, { '1/1': 'Udkastet har fire mål for veteranerne.' });
    await publishMeeting(db, second);
    const treatments = [treatmentIn(first, '1'), treatmentIn(second, '1')];
    await publishMatter(db, aMatter(veterans, 'Veteranpolitik', treatments));
  });

  const found = async (query: string) =>
    (await search(query, 1)).hits.map(({ matter, hits }) => [
      matter?.caseNumber ?? null,
      ...hits.map(({ url }) => url.replace('/moeder/', '')),
    ]);
  const path = [null, '2026-02-04-teknik-klima/punkter/2'];
  const policy = [
    '25-1187',
    '2026-02-04-teknik-klima/punkter/1',
    '2026-03-11-teknik-klima/punkter/1',
  ];
  const draft = '2026-02-04-teknik-klima/punkter/1/bilag/1';

  test('one matter is one answer, with its treatments and attachments under it', async () => {
    const [group] = await found('veteran');
    expect(group?.toSorted()).toEqual([...policy, draft].toSorted());
  });

  test.each([
    ['cykelstier', path],
    ['CYKEL', path],
    ['saltning af sti', null],
    ['"cykle trygt"', path],
    ['"trygt cykle"', null],
    ['cykelsti -vinter', null],
    ['14/2275', path],
    ['eleverne vinteren', path],
    ['sag 14/2275', null],
    ['2275', path],
    ['eleverne lokalplan', null],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toEqual(expected === null ? [] : [expected]);
  });

  test('shows the sentence with the hit marked, and the text of a document as text', async () => {
    const { hits } = await search('familier', 1);
    expect(hits).toEqual([
      {
        matter: { ...veterans, title: 'Veteranpolitik' },
        hits: [
          {
            kind: 'item',
            title: 'Veteranpolitik',
            committee: 'Udvalget for Teknik & Klima',
            date: '2026-02-04',
            url: '/moeder/2026-02-04-teknik-klima/punkter/1',
            snippet:
              'Udkastet sendes i høring. Der bor 140 veteraner &amp; deres <mark>familier</mark> &lt;i kommunen&gt; i 2022-2025. Udkast',
          },
        ],
        more: 0,
      },
    ]);
  });

  test('marks a word where another of the query stands in the title alone', async () => {
    const { hits } = await search('cykelsti saltes', 1);
    expect(hits.flatMap((group) => group.hits.map(({ snippet }) => snippet))).toEqual([
      'Eleverne skal kunne cykle trygt. Stierne <mark>saltes</mark> om vinteren',
    ]);
  });

  test('counts all of them and shows ten at a time', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => search('lokalplan', page)));
    expect(pages.map(({ total, hits }) => [total, hits.length])).toEqual([
      [23, 10],
      [23, 10],
      [23, 3],
      [23, 0],
    ]);
    const urls = pages.flatMap(({ hits }) => hits.map((group) => group.hits[0]?.url));
    expect(new Set(urls).size).toBe(23);
  });

  test.each(['kommunen', '2025', '"i 2022-2025"', '140 veteraner'])(
    '%s is found beside the signs it stands between',
    async (query) => {
      expect((await found(query)).map(([matter]) => matter)).toEqual(['25-1187']);
    },
  );

  test.each([
    ['25/1187', [['matter', '/sager/25-1187-veteranpolitik']]],
    ['251187', [['matter', '/sager/25-1187-veteranpolitik']]],
    ['teknik', [['committee', '/udvalg/teknik-klima']]],
    ['2026-03-11', [['meeting', '/moeder/2026-03-11-teknik-klima']]],
    ['2026-13-99', []],
  ])('%s names what it leads to', async (query, expected) => {
    const { named } = await search(query, 1);
    expect(named.map(({ kind, url }) => [kind, url])).toEqual(expected);
  });

  test('nothing to search for finds nothing', async () => {
    expect(await search(' ?! ', 1)).toEqual({
      total: 0,
      isMore: false,
      page: 1,
      pageSize: 10,
      hits: [],
      named: [],
    });
  });
});
