import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchRequest } from '#application/publication/search.ts';
import { freshDatabase } from '../../../../test/database.ts';
import {
  aDecision,
  aMatter,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
  publishCommittee,
  publishMatter,
  publishMeeting,
  treatmentIn,
} from '../../../../test/published-builders.ts';
import { openSearch } from './search-engine.ts';

const text = (body: string) => [aSection('presentation', 'Sagsfremstilling', body)];
const veterans = { slug: '25-1187-veteranpolitik', caseNumber: '25-1187' };
const children = { slug: 'boern-unge', name: 'Udvalget for Børn & Unge' };

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
      caseNumber: '14/218',
      sections: text('Eleverne skal kunne cykle trygt. Stierne saltes om vinteren.'),
      decisions: [aDecision('Udsat.', 'postponed')],
    }),
    anItem(3, 'Beskæftigelsesplan 2027', {
      caseNumber: '22-001312',
      sections: text('Reformen drøftes. Sygedagpengereformen ændrer reglerne for borgerne.'),
    }),
    anItem(4, 'Et nyt planetarium', { sections: text('Børnene kan se en planet på himlen.') }),
  ],
});
const second = aMeeting({
  date: '2026-03-11',
  committee: children,
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

describe('searching with the derived index', async () => {
  const { db, publishedUrl, close } = await freshDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'raadslag-search-'));
  const settings = { root: process.cwd(), publishedUrl, dataFolder: folder };
  await publishMeeting(db, first, { '1/1': 'Mindelunden i Strandbøge passes af frivillige.' });
  await publishMeeting(db, second);
  await publishMatter(
    db,
    aMatter(veterans, 'Veteranpolitik', [treatmentIn(first, '1'), treatmentIn(second, '1')]),
  );
  const engine = openSearch(settings);
  afterAll(async () => {
    await engine.close();
    await close();
    await rm(folder, { recursive: true });
  });
  beforeAll(() => engine.ready);

  const ask = (written: string, over: Partial<SearchRequest> = {}) =>
    engine.search({ text: written, sort: 'relevance', page: 1, ...over });
  const found = async (written: string, over?: Partial<SearchRequest>) =>
    (await ask(written, over)).hits.map(({ kind, url }) => `${kind} ${url}`);
  const item = (key: number) => `item /moeder/2026-02-04-teknik-klima/punkter/${key}`;

  test.each([
    ['inflection', 'cykelstierne', item(2)],
    ['another form of the word', 'saltning stien', undefined],
    ['capitals', 'CYKELSTI', item(2)],
    ['part of a compound', 'plan 2027', item(3)],
    ['two words for one', 'sygedagpenge reform', item(3)],
    ['a phrase', '"cykle trygt"', item(2)],
    ['a phrase the wrong way round', '"trygt cykle"', undefined],
    ['without a word', 'cykle -vinter', undefined],
    ['a case number', '22-001312', item(3)],
    ['a case number without zeros', '22-1312', item(3)],
    ['a case number without signs', '22001312', item(3)],
    ['a case number with its label', 'sag 14/218', item(2)],
    ['the text of an attachment', 'mindelunden', `attachment ${item(1).slice(5)}/bilag/1`],
    ['a number beside a sign', '2025', item(1)],
    ['the day of a meeting', '11. marts 2026', 'meeting /moeder/2026-03-11-boern-unge'],
    ['a committee', 'børn unge', 'committee /udvalg/boern-unge'],
    ['a matter', 'veteranpolitik', 'matter /sager/25-1187-veteranpolitik'],
    ['the beginning of a word', 'mindelu', `attachment ${item(1).slice(5)}/bilag/1`],
    ['aa for å', 'omraadet bebygges', 'item /moeder/2026-03-11-boern-unge/punkter/2'],
  ])('%s: "%s"', async (_, written, expected) => {
    expect((await found(written))[0]).toBe(expected);
  });

  test.each(['9-3-2026', '11. marts 2026', '11-03-2026', '2026-03-11', '11/3 2026'])(
    'a date is found however it is printed: %s',
    async (written) => {
      const { total, hits } = await ask(written, { kind: 'meeting' });
      expect([total, hits.map(({ date }) => date)]).toEqual(
        written === '9-3-2026' ? [0, []] : [1, ['2026-03-11']],
      );
    },
  );

  test('"plan" finds words that have it as a part, and no planet', async () => {
    const urls = await found('plan', { committee: 'teknik-klima' });
    expect(urls).toContain(item(3));
    expect(urls).not.toContain(item(4));
    expect(await found('planet')).toEqual([item(4)]);
  });

  test('shows the sentence with the hit marked, and the text of a document as text', async () => {
    const { hits } = await ask('familier');
    expect(hits).toEqual([
      {
        kind: 'item',
        title: 'Veteranpolitik',
        committee: 'Udvalget for Teknik & Klima',
        date: '2026-02-04',
        url: '/moeder/2026-02-04-teknik-klima/punkter/1',
        snippet:
          'Der bor 140 veteraner &amp; deres <mark>familier</mark> &lt;i kommunen&gt; i 2022-2025. Udkast',
        outcome: 'approved',
        decision: 'Udkastet sendes i høring.',
      },
    ]);
  });

  test.each(['22-00', '22-0013', '22001', '22-1312'])(
    'a case number is found while it is being typed: %s',
    async (written) => {
      expect(await found(written, { typing: true })).toEqual([item(3)]);
    },
  );

  test('counts by committee, year, outcome and kind, each as if it alone were chosen anew', async () => {
    const { total, facets } = await ask('veteran', { outcome: 'approved' });
    expect({ total, facets }).toEqual({
      total: 1,
      facets: {
        committees: [{ slug: 'teknik-klima', name: 'Udvalget for Teknik & Klima', count: 1 }],
        years: [{ year: 2026, count: 1 }],
        outcomes: [
          { outcome: 'approved', count: 1 },
          { outcome: 'recommended', count: 1 },
        ],
        kinds: [{ kind: 'item', count: 1 }],
      },
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

  test('what belongs to one matter is one answer, headed by the matter', async () => {
    const { total, answers, hits, groups } = await ask('veteranpolitik', { grouped: true });
    expect({
      total,
      answers,
      hits,
      groups: groups.map((group) => ({ ...group, hits: group.hits.map(({ url }) => url) })),
    }).toEqual({
      total: 3,
      answers: 1,
      hits: [],
      groups: [
        {
          matter: { ...veterans, title: 'Veteranpolitik' },
          hits: [
            '/moeder/2026-03-11-boern-unge/punkter/1',
            '/moeder/2026-02-04-teknik-klima/punkter/1',
          ],
          more: 0,
        },
      ],
    });
  });

  test('answers are counted by what belongs together, and ten are shown at a time', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => ask('området bebygges', { page, grouped: true })),
    );
    expect(pages.map(({ answers, groups }) => [answers, groups.length])).toEqual([
      [23, 10],
      [23, 10],
      [23, 3],
      [23, 0],
    ]);
  });

  test('a group is the same in what was just published and in what was there', async () => {
    const third = aMeeting({
      date: '2026-06-03',
      items: [
        anItem(1, 'Veteranpolitik, tredje behandling', {
          matter: veterans,
          attachments: [1, 2, 3].map((n) =>
            anAttachment(n, `Veteranbilag ${n}`, { text: 'whole' }),
          ),
        }),
      ],
    });
    await publishMeeting(db, third);
    const { total, answers, groups } = await ask('veteran', { grouped: true });
    expect([total, answers, groups.map(({ hits, more }) => [hits.length, more])]).toEqual([
      7,
      1,
      [[3, 3]],
    ]);
    for (const table of ['attachment', 'item'] as const)
      await db.deleteFrom(`published.${table}`).where('meeting_slug', '=', third.slug).execute();
    await db.deleteFrom('published.meeting').where('slug', '=', third.slug).execute();
  });

  test('by date the newest come first', async () => {
    const { hits } = await ask('veteranpolitik', { sort: 'date', kind: 'item' });
    expect(hits.map(({ date }) => date)).toEqual(['2026-03-11', '2026-02-04']);
  });

  test.each([
    ['beskeftigelsesplan', 'beskæftigelsesplan'],
    ['cykelsti vinterne planetarim', 'cykelsti vinterne planetarium'],
    ['xyzzyqvark', null],
    ['veteran', null],
  ])('did you mean: %s', async (written, suggestion) => {
    expect((await ask(written)).suggestion).toBe(suggestion);
  });

  test('nothing to search for finds nothing', async () => {
    expect(await ask(' ?! ')).toEqual({
      total: 0,
      totalIsExact: true,
      isProvisional: false,
      answers: 0,
      page: 1,
      pageSize: 10,
      hits: [],
      groups: [],
      facets: { committees: [], years: [], outcomes: [], kinds: [] },
      suggestion: null,
    });
  });

  test('persons are found by their names', async () => {
    await publishCommittee(
      db,
      { slug: 'kultur', name: 'Kulturudvalget' },
      { members: [{ slug: null, name: 'Åse Kirkegaard', party: 'A', period: null }] },
    );
    expect(await found('aase kirkegård')).toEqual(['person /udvalg/kultur']);
  });

  test('whoever has a page is found once, and gone when the page is', async () => {
    const someone = { slug: 'orla-proevesen', name: 'Orla Prøvesen', party: 'F' };
    await publishCommittee(
      db,
      { slug: 'ældre', name: 'Ældreudvalget' },
      { members: [{ ...someone, period: null }] },
    );
    await db
      .insertInto('published.person')
      .values({
        ...someone,
        body_name: 'Bøgelund Kommune',
        term: 2026,
        committees: ['ældre', 'teknik-klima'],
      })
      .execute();
    const { hits } = await ask('orla prøvesen');
    expect(hits).toEqual([
      {
        kind: 'person',
        title: 'Orla Prøvesen',
        committee: 'Udvalget for Teknik & Klima, Ældreudvalget',
        date: null,
        url: '/personer/orla-proevesen',
        snippet: '',
        outcome: null,
        decision: null,
      },
    ]);
    await db
      .updateTable('published.person')
      .set({ name: 'Orla Prøvesen Holm' })
      .where('slug', '=', someone.slug)
      .execute();
    expect(await found('holm')).toEqual(['person /personer/orla-proevesen']);
    await db.deleteFrom('published.person').where('slug', '=', someone.slug).execute();
    expect(await found('orla prøvesen')).toEqual([]);
  });

  const canary = 'kanariefuglesang';
  const inFiles = async (): Promise<boolean> => {
    const names = await readdir(path.join(folder, 'search'));
    const files = await Promise.all(
      names.map((name) => readFile(path.join(folder, 'search', name))),
    );
    return files.some((bytes) => bytes.includes(canary));
  };

  test('what is published is found at once, what is withdrawn is not, and leaves the file', async () => {
    const meeting = aMeeting({
      date: '2026-04-15',
      items: [anItem(1, 'Fugle', { sections: text(`Her er ${canary} om morgenen.`) })],
    });
    await publishMeeting(db, meeting);
    expect(await found(canary)).toEqual(['item /moeder/2026-04-15-teknik-klima/punkter/1']);

    const built = openSearch({ ...settings, rebuild: true });
    await built.ready;
    expect(await inFiles()).toBe(true);
    const slip = canary.replace(/(.)(.)$/, '$2$1');
    expect((await ask(slip)).suggestion).toBe(canary);
    for (const table of ['attachment', 'item'] as const)
      await db.deleteFrom(`published.${table}`).where('meeting_slug', '=', meeting.slug).execute();
    await db.deleteFrom('published.meeting').where('slug', '=', meeting.slug).execute();
    expect(await found(canary)).toEqual([]);
    // Nor is whoever writes it wrongly told that it was there, before the file is made anew.
    expect((await ask(slip)).suggestion).toBe(null);
    await expect.poll(inFiles, { timeout: 10_000 }).toBe(false);
    await built.close();
  });

  test('what changed while nobody looked is caught up with', async () => {
    const late = openSearch(settings);
    await late.ready;
    await late.close();
    await publishMeeting(
      db,
      aMeeting({ date: '2026-05-20', items: [anItem(1, 'Gadelamper i Kildeby')] }),
    );
    const again = openSearch(settings);
    const { hits } = await again.search({ text: 'gadelampe', sort: 'relevance', page: 1 });
    await again.close();
    expect(hits.map(({ title }) => title)).toEqual(['Gadelamper i Kildeby']);
  });
});
