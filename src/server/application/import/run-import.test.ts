import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  contentOf,
  contextOn,
  importDocuments,
  publicText,
  someone,
} from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { aParsedDecision, aParsedItem, parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import type { FileReport } from './import-report.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const dagsorden = aParsedItem({ number: '1', title: 'Godkendelse af dagsorden' });
const cykelsti = aParsedItem({
  number: '2',
  title: 'Ny cykelsti ved skolen',
  matter: '22-001',
  sections: [{ kind: 'summary', label: 'Resumé', text: 'En sti langs åen.' }],
  decisions: [aParsedDecision()],
});
const minutes = parsedMinutes({
  meeting: { attendees: [{ name: 'Anders Prøvesen', party: 'A' }] },
  items: [dagsorden, cykelsti],
});
const corrected = {
  ...minutes,
  items: [
    dagsorden,
    { ...cykelsti, decisions: [aParsedDecision({ text: 'Udsat.', outcome: 'postponed' })] },
  ],
};
const changes = (reports: readonly { readonly report: FileReport }[]) =>
  reports.map(({ report }) =>
    report.status === 'refused'
      ? report.reason.type
      : report.documents.map(({ change, version }) => `${change} ${version}`).join(),
  );

describe('importing documents', () => {
  test('stores and publishes a meeting', async () => {
    const { files } = await importDocuments(contextOn(database), [minutes]);
    expect(files.map(({ report }) => report)).toMatchObject([
      {
        status: 'imported',
        documents: [
          {
            body: 'Prøvestrup Kommune',
            committee: 'Udvalget for Teknik & Miljø',
            date: '2022-03-09',
            change: 'new-meeting',
            version: 1,
            items: 2,
            openFindings: 0,
            publication: {
              status: 'published',
              slug: '2022-03-09-teknik-miljoe',
              edition: 1,
              held: 0,
              closed: 0,
              waiting: false,
            },
          },
        ],
      },
    ]);
    expect(await db.selectFrom('published.matter').select(['slug', 'title']).execute()).toEqual([
      { slug: '22-001-ny-cykelsti-ved-skolen', title: 'Ny cykelsti ved skolen' },
    ]);
    expect(await db.selectFrom('published.committee').selectAll().execute()).toEqual([
      {
        slug: 'teknik-miljoe',
        name: 'Udvalget for Teknik & Miljø',
        kind: 'committee',
        body_name: 'Prøvestrup Kommune',
        members: [
          { slug: 'anders-proevesen', name: 'Anders Prøvesen', party: 'A', period: '2022-2025' },
        ],
        periods: ['2022-2025'],
      },
    ]);
    expect(await db.selectFrom('published.site').select('body_name').execute()).toEqual([
      { body_name: 'Prøvestrup Kommune' },
    ]);
  });

  test('a print of one item does not take the place of the minutes', async () => {
    await importDocuments(contextOn(database), [minutes]);
    const { files } = await importDocuments(contextOn(database), [
      { ...minutes, items: [cykelsti] },
    ]);
    expect(files.map(({ report }) => report)).toEqual([
      { status: 'refused', reason: { type: 'extract', entry: null, items: 1, whole: 2 } },
    ]);
    expect(
      await db.selectFrom('published.item').select('title').orderBy('position').execute(),
    ).toEqual([{ title: 'Godkendelse af dagsorden' }, { title: 'Ny cykelsti ved skolen' }]);
  });

  test('the minutes take the place of a print of one item that came before them', async () => {
    await importDocuments(contextOn(database), [{ ...minutes, items: [cykelsti] }]);
    const { files } = await importDocuments(contextOn(database), [minutes]);
    expect(changes(files)).toEqual(['new-version 2']);
  });

  test('the same document again changes nothing, in whatever bytes', async () => {
    await importDocuments(contextOn(database), [minutes]);
    const before = await contentOf(db);
    const again = {
      ...minutes,
      reader: 'another',
      furniture: [{ kind: 'page-head' as const, text: 'Side 1' }],
    };
    const { files } = await importDocuments(contextOn(database), [again, minutes]);
    expect(changes(files)).toEqual(['unchanged 1', 'unchanged 1']);
    expect(await contentOf(db)).toEqual(before);
  });

  test('a corrected document is a new version, and so is its public edition', async () => {
    await importDocuments(contextOn(database), [minutes]);
    const { files } = await importDocuments(contextOn(database), [corrected]);
    expect(changes(files)).toEqual(['new-version 2']);
    const editions = await db
      .selectFrom('published.edition')
      .select(['version', 'snapshot'])
      .orderBy('version')
      .execute();
    expect(
      editions.map(({ version, snapshot }) => [
        version,
        snapshot.items.map((item) => (item.status === 'open' ? item.decisions[0]?.text : null)),
      ]),
    ).toEqual([
      [1, [undefined, 'Godkendt.']],
      [2, [undefined, 'Udsat.']],
    ]);
    expect(await db.selectFrom('published.meeting').select('version').execute()).toEqual([
      { version: 2 },
    ]);
    expect(
      await db.selectFrom('published.item').select('decision').where('key', '=', '2').execute(),
    ).toEqual([{ decision: 'Udsat.' }]);
  });

  test('a folder that holds the original and the correction stays as it is when imported again', async () => {
    await importDocuments(contextOn(database), [minutes, corrected]);
    const before = await contentOf(db);
    const { files } = await importDocuments(contextOn(database), [minutes, corrected]);
    expect(changes(files)).toEqual(['unchanged 2', 'unchanged 2']);
    expect(await contentOf(db)).toEqual(before);
  });

  test('agenda, supplement and minutes are documents of one meeting', async () => {
    const kinds = (['agenda', 'supplement', 'minutes'] as const).map((kind) => ({
      ...minutes,
      meeting: { ...minutes.meeting, kind },
      items:
        kind === 'supplement' ? [aParsedItem({ number: '3', title: 'Hastesag' })] : minutes.items,
    }));
    const { files } = await importDocuments(contextOn(database), kinds);
    expect(changes(files)).toEqual(['new-meeting 1', 'new-document 1', 'new-document 1']);
    const editions = await db
      .selectFrom('published.edition')
      .select(['version', 'kind', 'snapshot'])
      .orderBy('version')
      .execute();
    expect(editions.map(({ kind, snapshot }) => [kind, snapshot.items.length])).toEqual([
      ['agenda', 2],
      ['agenda', 3],
      ['minutes', 2],
    ]);
  });

  test('a document without a date or a committee is refused, and leaves the others untouched', async () => {
    const { files } = await importDocuments(contextOn(database), [
      parsedMinutes({ meeting: { date: null } }),
      minutes,
      parsedMinutes({ meeting: { committee: null } }),
      parsedMinutes({ items: [] }),
    ]);
    expect(changes(files)).toEqual(['no-date', 'new-meeting 1', 'no-committee', 'no-items']);
    await emptyArchive(db);
    await importDocuments(contextOn(database), [minutes]);
    const alone = await contentOf(db);
    await importDocuments(contextOn(database), [parsedMinutes({ meeting: { date: null } })]);
    expect(await contentOf(db)).toEqual(alone);
  });

  test('the municipality is the one that the document names, or the one imported for last', async () => {
    const context = contextOn(database);
    const bodies = async (items: typeof minutes.items, over: { date: string }) => {
      const document = { ...minutes, meeting: { ...minutes.meeting, ...over }, items };
      const { files } = await importDocuments(context, [document], { body: null });
      return files.map(({ report }) =>
        report.status === 'refused' ? null : report.documents[0]?.body,
      );
    };
    const naming = (text: string) => [
      dagsorden,
      { ...cykelsti, sections: [{ kind: 'summary' as const, label: 'Resumé', text }] },
    ];
    expect([
      await bodies(minutes.items, { date: '2022-01-12' }),
      await bodies(naming('Testby Kommune. '.repeat(3)), { date: '2022-02-09' }),
      await bodies(naming('Prøvestrup Kommune. '.repeat(3)), { date: '2022-03-09' }),
      await bodies(naming('Et møde i Testby Kommune.'), { date: '2022-04-06' }),
      await bodies(minutes.items, { date: '2022-05-04' }),
    ]).toEqual([
      ['Kommunen'],
      ['Testby Kommune'],
      ['Prøvestrup Kommune'],
      ['Testby Kommune'],
      ['Testby Kommune'],
    ]);
  });

  test('is for those who keep the minutes; a refusal leaves no trace', async () => {
    const before = await contentOf(db);
    const { files } = await importDocuments(contextOn(database, someone), [minutes]);
    expect(changes(files)).toEqual(['not-allowed']);
    expect(await contentOf(db)).toEqual(before);
  });

  test('without --publish nothing is public; with it, later, it is', async () => {
    await importDocuments(contextOn(database), [minutes], { publish: false });
    expect(await publicText(db)).toBe('');
    const { files } = await importDocuments(contextOn(database), [minutes]);
    expect(changes(files)).toEqual(['unchanged 1']);
    expect(await db.selectFrom('published.meeting').select('slug').execute()).toHaveLength(1);
  });

  test('a newer version that is not published waits; the public side stays as it is', async () => {
    await importDocuments(contextOn(database), [minutes]);
    const before = await publicText(db);
    const { files } = await importDocuments(contextOn(database), [corrected], { publish: false });
    expect(files[0]?.report).toMatchObject({
      documents: [{ publication: { status: 'published', edition: 1, waiting: true } }],
    });
    expect(await publicText(db)).toBe(before);
  });
});
