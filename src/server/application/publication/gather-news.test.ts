import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { freshDatabase } from '../../../../test/database.ts';
import {
  aClosedItem,
  aDecision,
  aHeldItem,
  aMeeting,
  anItem,
  publishMeeting,
  treatmentIn,
} from '../../../../test/published-builders.ts';
import { gatherMatterNews, gatherNews, gatherSearchNews, type News } from './gather-news.ts';

const council = { slug: 'kommunalbestyrelsen', name: 'Kommunalbestyrelsen' };
const path = { slug: '26-412-cykelsti', caseNumber: '26/412' };

/** Held last, published first. */
const late = aMeeting({
  date: '2026-04-15',
  committee: council,
  publishedAt: '2026-04-16T08:00:00.000Z',
  items: [
    anItem(1, 'Cykelsti', { matter: path, decisions: [aDecision('Godkendt.', 'approved')] }),
    aClosedItem(2, { publicDecision: 'Solgt.' }),
  ],
});
const early = aMeeting({
  date: '2026-03-11',
  publishedAt: '2026-04-20T08:00:00.000Z',
  items: [
    anItem(1, 'Godkendelse af dagsorden', { decisions: [aDecision('Godkendt.', 'approved')] }),
    anItem(2, 'Cykelsti', { matter: path, decisions: [aDecision('Anbefales.', 'recommended')] }),
    anItem(3, 'Vejnavne', { decisions: [aDecision('Drøftet.', 'discussed')] }),
    anItem(4, 'Gadelamper', { decisions: [aDecision('', 'none', { released: false })] }),
    aHeldItem(5),
  ],
});
const told = (news: readonly News[]): string[] =>
  news.map((one) => {
    const day = one.publishedAt.slice(0, 10);
    switch (one.kind) {
      case 'meeting':
        return `${day} ${one.meeting.slug} version ${one.meeting.version}`;
      case 'decision':
        return `${day} ${one.decision.meeting}/${one.decision.itemKey} ${one.decision.outcome}`;
      case 'treatment':
        return `${day} ${one.treatment.committee.name} ${one.treatment.outcome} i ${one.stands.slug}/${one.stands.itemKey}`;
      case 'hit':
        return `${day} ${one.hit.url}`;
    }
  });

describe('what somebody who follows is told', async () => {
  const { db, published: login, close } = await freshDatabase();
  const published = publishedReader(login);
  afterAll(close);
  beforeAll(async () => {
    await publishMeeting(db, late);
    await publishMeeting(db, { ...early, kind: 'agenda', publishedAt: '2026-03-04T08:00:00.000Z' });
    await publishMeeting(db, { ...early, version: 2 });
  });

  test('is what was published last first, whenever the meeting was held, without standing, closed, held and unreleased items', async () => {
    expect(told(await gatherNews(published))).toEqual([
      '2026-04-20 2026-03-11-teknik-klima version 2',
      '2026-04-20 2026-03-11-teknik-klima/2 recommended',
      '2026-04-20 2026-03-11-teknik-klima/3 discussed',
      '2026-04-16 2026-04-15-kommunalbestyrelsen version 1',
      '2026-04-16 2026-04-15-kommunalbestyrelsen/1 approved',
    ]);
  });

  test('is of one committee, when that is followed', async () => {
    expect(told(await gatherNews(published, council.slug))).toEqual([
      '2026-04-16 2026-04-15-kommunalbestyrelsen version 1',
      '2026-04-16 2026-04-15-kommunalbestyrelsen/1 approved',
    ]);
    expect(await gatherNews(published, 'ukendt')).toEqual([]);
  });

  test('is every treatment of a matter that can be read, when that is followed', async () => {
    const reported = {
      ...treatmentIn(early, '2'),
      committee: { slug: null, name: 'Trafikrådet' },
      meeting: null,
      reportedBy: { slug: early.slug, itemKey: '2' },
    };
    const planned = { ...treatmentIn(early, '2'), meeting: null };
    const withdrawn = {
      ...treatmentIn(early, '2'),
      meeting: { slug: '2026-01-01-taget-tilbage', itemKey: '1' },
    };
    const treatments = [
      treatmentIn(late, '1'),
      treatmentIn(early, '2'),
      reported,
      planned,
      withdrawn,
    ];
    expect(told(await gatherMatterNews(published, treatments))).toEqual([
      '2026-04-20 Udvalget for Teknik & Klima recommended i 2026-03-11-teknik-klima/2',
      '2026-04-20 Trafikrådet recommended i 2026-03-11-teknik-klima/2',
      '2026-04-16 Kommunalbestyrelsen approved i 2026-04-15-kommunalbestyrelsen/1',
    ]);
  });

  test('is what a search finds, however the list is sorted and whatever its page', async () => {
    const asked = { text: 'cykelsti', sort: 'relevance', page: 7 } as const;
    expect(told((await gatherSearchNews(published, asked)).news)).toEqual([
      '2026-04-20 /moeder/2026-03-11-teknik-klima/punkter/2',
      '2026-04-16 /moeder/2026-04-15-kommunalbestyrelsen/punkter/1',
    ]);
    expect(
      told((await gatherSearchNews(published, { ...asked, kind: 'matter' })).news),
    ).toHaveLength(2);
  });
});
