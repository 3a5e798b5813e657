import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Published } from '#application/publication/ports.ts';
import { freshDatabase } from '../../../../test/database.ts';
import {
  aClosedItem,
  aDecision,
  aHeldItem,
  aMatter,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
  committee,
  municipality,
  publishCommittee,
  publishMatter,
  publishMeeting,
  publishSite,
  treatmentIn,
} from '../../../../test/published-builders.ts';
import { publishedReader } from './published-reader.ts';

const council = { slug: 'kommunalbestyrelsen', name: 'Kommunalbestyrelsen' };
const aarhus = { slug: 'aalborgudvalget', name: 'Ålborgudvalget' };
const path = { slug: '25-1187-cykelsti-langs-aaen', caseNumber: '25/1187' };

const noise = { slug: '26-3-stoejkort', caseNumber: '26/3' };

const proposed = aMeeting({
  date: '2026-02-04',
  items: [
    anItem(1, 'Godkendelse af dagsorden', { decisions: [aDecision('Godkendt.', 'approved')] }),
    anItem(2, 'Cykelsti langs åen', {
      matter: path,
      decisions: [aDecision('Udsat.', 'postponed')],
      sections: [aSection('presentation', 'Sagsfremstilling', 'Stien går fra skolen til hallen.')],
      attachments: [
        anAttachment(1, 'Skitse', { number: '2.1', text: 'incomplete' }),
        anAttachment(2, 'Foto'),
      ],
    }),
    aClosedItem(3),
    aHeldItem(4),
  ],
});
const recommended = aMeeting({
  date: '2026-03-11',
  items: [
    ...[1, 2, 3, 4].map((n) =>
      anItem(n, `Vejsag ${n}`, {
        matter: { slug: `26-${n}-vejsag`, caseNumber: `26/${n}` },
        decisions: [aDecision('Godkendt.', 'approved')],
      }),
    ),
    anItem(5, 'Cykelsti langs åen', {
      matter: path,
      decisions: [aDecision('Anbefales.', 'recommended')],
    }),
  ],
});
const decided = aMeeting({
  date: '2026-03-25',
  committee: council,
  kind: 'minutes',
  items: [
    anItem(1, 'Cykelsti langs åen', {
      matter: path,
      decisions: [aDecision('Godkendt.', 'approved')],
    }),
  ],
});
const coming = aMeeting({
  date: '2026-04-15',
  kind: 'agenda',
  items: [anItem(1, 'Godkendelse af dagsorden')],
});

const ofMeeting = (meeting: typeof proposed) => ({
  slug: meeting.slug,
  committee: meeting.committee,
  date: meeting.date,
  time: meeting.time,
  place: meeting.place,
  kind: meeting.kind,
  itemCount: meeting.items.length,
});

describe('what the public side can read', async () => {
  const { db, published: login, close } = await freshDatabase();
  const published: Published = publishedReader(login);
  afterAll(close);

  beforeAll(async () => {
    await publishSite(db);
    await publishCommittee(db, aarhus);
    await publishCommittee(db, committee, {
      periods: ['2026-2029'],
      members: [{ slug: null, name: 'Palle Rugholm', party: 'V', period: '2026-2029' }],
    });
    await publishMeeting(db, proposed, { '2/1': 'Skitsen viser broen ved stationen.' });
    await publishMeeting(db, recommended);
    await publishMeeting(db, { ...decided, kind: 'agenda' });
    await publishMeeting(db, { ...decided, version: 2, publishedAt: '2026-03-26T10:00:00.000Z' });
    await publishMeeting(db, coming);
    await publishMatter(
      db,
      aMatter(path, 'Cykelsti langs åen', [
        treatmentIn(proposed, '2'),
        treatmentIn(recommended, '5'),
        treatmentIn(decided, '1'),
      ]),
    );
    await db
      .insertInto('published.redirect')
      .values({ from_path: '/sager/25-1187-sti', to_path: `/sager/${path.slug}` })
      .execute();
  });

  test('is whose room it is', async () => {
    expect(await published.body()).toBe(municipality);
  });

  test('begins with the newest decisions on matters, at most three of one meeting', async () => {
    const { decided: newest } = await published.front('2026-04-01');
    expect(newest.map(({ meeting, itemKey, outcome }) => [meeting, itemKey, outcome])).toEqual([
      ['2026-03-25-kommunalbestyrelsen', '1', 'approved'],
      ['2026-03-11-teknik-klima', '1', 'approved'],
      ['2026-03-11-teknik-klima', '2', 'approved'],
      ['2026-03-11-teknik-klima', '3', 'approved'],
      ['2026-02-04-teknik-klima', '2', 'postponed'],
    ]);
  });

  test('says which meetings come, today included until its minutes are there', async () => {
    const slugs = async (today: string) =>
      (await published.front(today)).coming.map(({ slug }) => slug);
    expect(await slugs('2026-04-15')).toEqual([coming.slug]);
    expect(await slugs('2026-03-25')).toEqual([coming.slug]);
    expect(await slugs('2026-04-16')).toEqual([]);
  });

  const sitting = {
    period: '2026-2029',
    members: [{ slug: null, name: 'Palle Rugholm', party: 'V', period: '2026-2029' }],
  };

  test('lists committees as a Danish register does', async () => {
    expect(await published.committees()).toEqual([
      { ...council, body: null, meetings: 1, lastMeeting: '2026-03-25', sitting: null },
      { ...committee, body: null, meetings: 3, lastMeeting: '2026-03-11', sitting },
      { ...aarhus, body: null, meetings: 0, lastMeeting: null, sitting: null },
    ]);
  });

  test('shows a committee with its members, periods and meetings, newest first', async () => {
    expect(await published.committee('teknik-klima')).toEqual({
      ...committee,
      body: null,
      meetings: 3,
      lastMeeting: '2026-03-11',
      sitting,
      kind: 'committee',
      periods: ['2026-2029'],
      members: sitting.members,
      all: [coming, recommended, proposed].map(ofMeeting),
    });
  });

  test('shows a meeting in its newest version, with the older ones and the neighbours', async () => {
    expect(await published.meeting(decided.slug)).toEqual({
      meeting: { ...decided, version: 2, publishedAt: '2026-03-26T10:00:00.000Z' },
      versions: [
        { version: 2, publishedAt: '2026-03-26T10:00:00.000Z', kind: 'minutes' },
        { version: 1, publishedAt: '2026-03-12T09:00:00.000Z', kind: 'agenda' },
      ],
      previous: null,
      next: null,
    });
    expect((await published.meeting(decided.slug, 1))?.meeting.kind).toBe('agenda');
    const middle = await published.meeting(recommended.slug);
    expect([middle?.previous, middle?.next]).toEqual([ofMeeting(proposed), ofMeeting(coming)]);
  });

  test('shows the text of an attachment only where there is one', async () => {
    expect(await published.attachment(proposed.slug, '2', 1)).toEqual({
      meeting: ofMeeting(proposed),
      itemKey: '2',
      itemNumber: '2',
      itemTitle: 'Cykelsti langs åen',
      number: '2.1',
      title: 'Skitse',
      text: 'Skitsen viser broen ved stationen.',
      complete: false,
    });
    expect(await published.attachment(proposed.slug, '2', 2)).toBeNull();
  });

  test('shows a matter with all its treatments and its newest text', async () => {
    const page = await published.matter(path.slug);
    expect(page?.matter.treatments.map(({ date, outcome }) => [date, outcome])).toEqual([
      ['2026-02-04', 'postponed'],
      ['2026-03-11', 'recommended'],
      ['2026-03-25', 'approved'],
    ]);
    expect(page?.newest).toEqual({ meeting: ofMeeting(decided), item: decided.items[0] });
    expect(
      page?.papers.map(({ meeting, itemKey, attachments, versions }) => [
        `${meeting}/${itemKey}`,
        attachments.map(({ title }) => title),
        versions,
      ]),
    ).toEqual([
      [
        `${decided.slug}/1`,
        [],
        [
          { version: 2, kind: 'minutes' },
          { version: 1, kind: 'agenda' },
        ],
      ],
      [`${recommended.slug}/5`, [], [{ version: 1, kind: 'minutes' }]],
      [`${proposed.slug}/2`, ['Skitse', 'Foto'], [{ version: 1, kind: 'minutes' }]],
    ]);
  });

  test('a matter is under way for its committees until the body that decides has done so', async () => {
    const underWay = async (slug: string, today: string) =>
      (await published.underWay(slug, today)).map(({ caseNumber, waiting }) => [
        caseNumber,
        waiting.for,
        waiting.treatment.date,
      ]);
    expect(await underWay(committee.slug, '2026-04-01')).toEqual([]);
    await publishMatter(db, aMatter(noise, 'Støjkort', [treatmentIn(recommended, '5')]));
    await db
      .updateTable('published.item')
      .set({ matter_slug: noise.slug })
      .where('meeting_slug', '=', recommended.slug)
      .execute();
    expect(await underWay(committee.slug, '2026-04-01')).toEqual([
      ['26/3', 'decision', '2026-03-11'],
    ]);
    expect(await underWay(council.slug, '2026-04-01')).toEqual([]);
    expect(await underWay('ukendt', '2026-04-01')).toEqual([]);
    await db
      .updateTable('published.item')
      .set({ matter_slug: path.slug })
      .where('meeting_slug', '=', recommended.slug)
      .execute();
    await db.deleteFrom('published.matter').where('slug', '=', noise.slug).execute();
  });

  test('lists matters by their last treatment, and meetings by their date, page by page', async () => {
    expect(await published.matters(1)).toEqual({
      total: 1,
      page: 1,
      pageSize: 50,
      hits: [{ ...path, title: 'Cykelsti langs åen', lastDate: '2026-03-25', treatments: 3 }],
    });
    expect((await published.meetings(1)).hits.map(({ slug }) => slug)).toEqual([
      coming.slug,
      decided.slug,
      recommended.slug,
      proposed.slug,
    ]);
    expect(await published.meetings(2)).toEqual({ total: 4, page: 2, pageSize: 50, hits: [] });
  });

  test('knows where an old address leads', async () => {
    expect(await published.redirect('/sager/25-1187-sti')).toBe(`/sager/${path.slug}`);
    expect(await published.redirect('/sager/ukendt')).toBeNull();
  });

  test('has nothing to say about what is not there', async () => {
    expect(
      await Promise.all([
        published.meeting('2026-01-01-ukendt'),
        published.meeting(decided.slug, 3),
        published.committee('ukendt'),
        published.matter('ukendt'),
        published.person('ukendt'),
        published.attachment(proposed.slug, '3', 1),
      ]),
    ).toEqual([null, null, null, null, null, null]);
  });
});
