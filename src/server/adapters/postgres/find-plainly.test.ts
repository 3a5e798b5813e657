import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import {
  aDecision,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
  publishMeeting,
} from '../../../../test/published-builders.ts';
import { publishedReader } from './published-reader.ts';

const text = (body: string) => [aSection('presentation', 'Sagsfremstilling', body)];
const technical = '/moeder/2026-02-04-teknik-klima/punkter';
const first = aMeeting({
  date: '2026-02-04',
  items: [
    anItem(1, 'Veteranpolitik', {
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
  date: '2025-03-12',
  items: Array.from({ length: 23 }, (_, n) =>
    anItem(n + 1, `Lokalplan nr. ${n + 1}`, { sections: text('Området bebygges.') }),
  ),
});

describe('the search while there is no index', async () => {
  const { db, published: login, close } = await freshDatabase();
  const { find } = publishedReader(login);
  afterAll(close);
  beforeAll(async () => {
    await publishMeeting(db, first, { '1/1': 'Mindelunden passes af frivillige.' });
    await publishMeeting(db, second);
  });
  const ask = (written: string, over: Partial<Parameters<typeof find>[0]> = {}) =>
    find({ text: written, sort: 'relevance', page: 1, ...over });
  const found = async (written: string, over = {}) =>
    (await ask(written, over)).hits.map(({ url }) => url);

  test.each([
    ['cykelstier', `${technical}/2`],
    ['"cykle trygt"', `${technical}/2`],
    ['14/2275', `${technical}/2`],
    ['mindelunden', `${technical}/1/bilag/1`],
    ['"trygt cykle"', undefined],
    ['cykelsti -vinter', undefined],
    ['eleverne lokalplan', undefined],
    [' ?! ', undefined],
  ])('%s', async (written, expected) => {
    expect(await found(written)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('shows the sentence with the hit marked, and the text of a document as text', async () => {
    expect(await ask('familier', { grouped: true })).toEqual({
      total: 1,
      totalIsExact: true,
      isProvisional: true,
      answers: 1,
      page: 1,
      pageSize: 10,
      hits: [],
      groups: [
        {
          matter: null,
          hits: [
            {
              kind: 'item',
              title: 'Veteranpolitik',
              committee: 'Udvalget for Teknik & Klima',
              date: '2026-02-04',
              url: `${technical}/1`,
              snippet:
                'Der bor 140 veteraner &amp; deres <mark>familier</mark> &lt;i kommunen&gt; i 2022-2025. Udkast',
              outcome: 'approved',
              decision: 'Udkastet sendes i høring.',
            },
          ],
          more: 0,
        },
      ],
      facets: { committees: [], years: [], outcomes: [], kinds: [] },
      suggestion: null,
    });
  });

  test('counts all of them and shows ten at a time', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => ask('lokalplan', { page })));
    expect(pages.map(({ total, hits }) => [total, hits.length])).toEqual([
      [23, 10],
      [23, 10],
      [23, 3],
      [23, 0],
    ]);
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ url }) => url))).size).toBe(23);
  });

  test('keeps to what was chosen', async () => {
    expect(await found('veteran', { outcome: 'rejected' })).toEqual([]);
    expect(await found('veteran', { outcome: 'approved' })).toEqual([`${technical}/1`]);
    expect((await ask('lokalplan', { year: 2026 })).total).toBe(0);
    expect((await ask('lokalplan', { year: 2025, committee: 'teknik-klima' })).total).toBe(23);
    expect((await ask('lokalplan', { kind: 'attachment' })).total).toBe(0);
  });
});
