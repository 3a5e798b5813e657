import { describe, expect, test } from 'vitest';
import { contentOf, contextOn, importDocuments } from '../../../../test/archive.ts';
import { anArchive, idOf, valueOf } from '../../../../test/an-archive.ts';
import { aParsedDecision, aParsedItem, parsedMinutes } from '../../../../test/parsed-minutes.ts';
import type { MatterId } from '#domain/ids.ts';
import type { ParsedMeeting } from '#domain/minutes/parsed-minutes.ts';
import { listMatterQuestions } from './list-matters.ts';
import { makeRuling } from './make-ruling.ts';
import { splitItems } from './split-items.ts';
import { undoRuling } from './undo-ruling.ts';

const { database, db, context } = await anArchive();

type Treated = { readonly title: string; readonly number?: string };
const meeting = (date: string, items: readonly Treated[], over: Partial<ParsedMeeting> = {}) =>
  parsedMinutes({
    meeting: { date, ...over },
    items: items.map(({ title, number = '22-001' }, n) =>
      aParsedItem({
        number: String(n + 1),
        title,
        matter: number,
        decisions: [aParsedDecision()],
      }),
    ),
  });

const matterPages = async () => {
  const rows = await db
    .selectFrom('published.matter')
    .select(['slug', 'snapshot'])
    .orderBy('slug')
    .execute();
  return Object.fromEntries(
    rows.map(({ slug, snapshot }) => [slug, snapshot.treatments.map(({ date }) => date)]),
  );
};
const redirects = async () => {
  const rows = await db.selectFrom('published.redirect').selectAll().execute();
  return Object.fromEntries(rows.map(({ from_path, to_path }) => [from_path, to_path]));
};
const matterWith = async (slug: string): Promise<MatterId> => {
  const row = await db
    .selectFrom('matter')
    .where('slug', '=', slug)
    .select('id')
    .executeTakeFirstOrThrow();
  return idOf<'Matter'>(row.id);
};
const questions = async () => {
  const { stores } = contextOn(database);
  const [body] = await stores.organizations.bodies();
  if (!body) throw new Error('no municipality');
  const found = await listMatterQuestions(stores, body);
  return found.map(({ caseNumber, matters }) => [caseNumber, matters.map(({ titles }) => titles)]);
};

describe('one case number', () => {
  const introductions = [
    { title: 'Introduktion til beskæftigelsesområdet' },
    { title: 'Introduktion til indsats for borgere med handicap på beskæftigelsesområdet' },
  ];

  test('through two committees is one matter with two treatments', async () => {
    await importDocuments(contextOn(database), [
      meeting('2022-03-09', [{ title: 'Cykelpolitik' }]),
      meeting('2022-04-26', [{ title: 'Cykelpolitik - endelig vedtagelse' }], {
        committee: 'Byrådet',
      }),
    ]);
    expect(await matterPages()).toEqual({ '22-001-cykelpolitik': ['2022-03-09', '2022-04-26'] });
    expect(await questions()).toEqual([]);
  });

  test('for two introductions is never fused silently, but offered', async () => {
    await importDocuments(contextOn(database), [meeting('2022-03-09', introductions)]);
    expect(Object.values(await matterPages())).toEqual([['2022-03-09'], ['2022-03-09']]);
    expect(await questions()).toEqual([['22-001', introductions.map(({ title }) => [title])]]);
  });

  test('of a standing item makes no matter', async () => {
    const standing = ['Beslutninger om dagsordenen', 'Meddelelser', 'Orientering marts 2022'];
    const items = standing.map((title) => ({ title }));
    await importDocuments(contextOn(database), [meeting('2022-03-09', items)]);
    expect(await matterPages()).toEqual({});
    const { snapshot } = await db
      .selectFrom('published.item')
      .select('snapshot')
      .where('key', '=', '1')
      .executeTakeFirstOrThrow();
    expect([snapshot.matter, snapshot.caseNumber]).toEqual([null, '22-001']);
  });

  const [first, second] = [
    '22-001-introduktion-til-beskaeftigelsesomraadet',
    '22-001-introduktion-til-indsats-for-borgere-med-handicap-paa-beskaeftigelsesomraadet',
  ];

  test('joined by a user is one matter, one page, and a redirect; undone it is as before', async () => {
    await importDocuments(context, [
      meeting('2022-03-09', introductions),
      meeting('2022-04-06', introductions.slice(1)),
    ]);
    const before = await contentOf(db);
    expect(await matterPages()).toEqual({
      [first]: ['2022-03-09'],
      [second]: ['2022-03-09', '2022-04-06'],
    });

    const members = [await matterWith(first), await matterWith(second)];
    const ruling = valueOf(
      await makeRuling(context, { about: 'matter', kind: 'join', members, reason: 'samme sag' }),
    );
    expect(await matterPages()).toEqual({ [first]: ['2022-03-09', '2022-03-09', '2022-04-06'] });
    expect(await redirects()).toEqual({ [`/sager/${second}`]: `/sager/${first}` });
    const items = await db
      .selectFrom('published.item')
      .select(['matter_slug', 'snapshot'])
      .execute();
    expect(items.map(({ matter_slug, snapshot }) => [matter_slug, snapshot.matter?.slug])).toEqual([
      [first, first],
      [first, first],
      [first, first],
    ]);
    expect(await questions()).toEqual([]);

    valueOf(await undoRuling(context, { ruling }));
    expect(await redirects()).toEqual({});
    expect({ ...(await contentOf(db)), ruling: [] }).toEqual(before);
    expect(await undoRuling(context, { ruling })).toEqual({
      ok: false,
      error: { type: 'already-undone' },
    });
  });

  test('said to be several is no question any more', async () => {
    await importDocuments(context, [meeting('2022-03-09', introductions)]);
    for (const slug of [first, second])
      valueOf(
        await makeRuling(context, {
          about: 'matter',
          kind: 'split',
          members: [await matterWith(slug)],
          reason: null,
        }),
      );
    expect(await questions()).toEqual([]);
    expect(Object.keys(await matterPages())).toEqual([first, second]);
  });

  test('under which a user splits an item off has two pages, and one again when that is undone', async () => {
    await importDocuments(context, [
      meeting('2022-03-09', [{ title: 'Anlægsregnskab' }]),
      meeting('2022-04-06', [{ title: 'Anlægsregnskab' }]),
    ]);
    const before = await contentOf(db);
    const item = await db
      .selectFrom('agenda_item as i')
      .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
      .where('m.date', '=', '2022-04-06')
      .select('i.id')
      .executeTakeFirstOrThrow();
    const ruling = valueOf(
      await splitItems(context, { items: [idOf<'AgendaItem'>(item.id)], reason: 'to regnskaber' }),
    );
    expect(await matterPages()).toEqual({
      '22-001-anlaegsregnskab': ['2022-03-09'],
      '22-001-anlaegsregnskab-2': ['2022-04-06'],
    });
    await importDocuments(context, [meeting('2022-04-06', [{ title: 'Anlægsregnskab' }])]);
    expect(Object.keys(await matterPages())).toHaveLength(2);
    valueOf(await undoRuling(context, { ruling }));
    expect(await matterPages()).toEqual({ '22-001-anlaegsregnskab': ['2022-03-09', '2022-04-06'] });
    expect(await redirects()).toEqual({});
    const after = await contentOf(db);
    expect({ ...after, ruling: [], matter: before['matter'] }).toEqual(before);
  });

  test('two numbers can be one matter when a user says so', async () => {
    await importDocuments(context, [
      meeting('2022-03-09', [{ title: 'Ny skole', number: '22-001' }]),
      meeting('2023-03-08', [{ title: 'Skolebyggeri', number: '23-777' }]),
    ]);
    const members = [await matterWith('22-001-ny-skole'), await matterWith('23-777-skolebyggeri')];
    valueOf(await makeRuling(context, { about: 'matter', kind: 'join', members, reason: null }));
    expect(await matterPages()).toEqual({ '22-001-ny-skole': ['2022-03-09', '2023-03-08'] });
    await importDocuments(context, [
      meeting('2023-04-05', [{ title: 'Skolebyggeri', number: '23-777' }]),
    ]);
    expect(Object.values(await matterPages())).toEqual([
      ['2022-03-09', '2023-03-08', '2023-04-05'],
    ]);
  });
});
