import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  contentOf,
  contextOn,
  importDocuments,
  publicText,
  someone,
} from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aParsedDecision, aParsedItem, parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { undoImport } from './undo-import.ts';

const database = await freshDatabase();
const { db } = database;
const context = contextOn(database);
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const minutes = (text: string, date = '2022-03-09') =>
  parsedMinutes({
    meeting: { date },
    items: [
      aParsedItem({
        number: '1',
        title: 'Ny cykelsti',
        matter: '22-001',
        decisions: [aParsedDecision({ text })],
      }),
    ],
  });
const publicContent = async () =>
  Object.fromEntries(
    Object.entries(await contentOf(db)).filter(([table]) => table.startsWith('published.')),
  );

describe('undoing an import', () => {
  test('takes away what it brought; importing again brings it back', async () => {
    const { id } = await importDocuments(context, [
      minutes('Godkendt.'),
      minutes('Udsat.', '2022-04-06'),
    ]);
    const before = await publicContent();
    expect(await undoImport(context, { import: id })).toEqual({ ok: true, value: 2 });
    expect(await publicText(db)).toBe('');
    expect(
      await db.selectFrom('agenda_item').where('position', 'is not', null).select('id').execute(),
    ).toEqual([]);

    await importDocuments(context, [minutes('Godkendt.'), minutes('Udsat.', '2022-04-06')]);
    const slugs = async () =>
      (await db.selectFrom('published.meeting').select('slug').orderBy('slug').execute()).map(
        (row) => row.slug,
      );
    expect(await slugs()).toEqual(['2022-03-09-teknik-miljoe', '2022-04-06-teknik-miljoe']);
    expect((await publicContent())['published.item']).toEqual(before['published.item']);
    expect((await publicContent())['published.matter']).toEqual(before['published.matter']);
  });

  test('makes the older version valid again', async () => {
    await importDocuments(context, [minutes('Godkendt.')]);
    const before = await publicContent();
    const { id } = await importDocuments(context, [minutes('Udsat.')]);
    expect(await publicText(db)).toContain('Udsat.');
    await undoImport(context, { import: id });
    expect(await publicContent()).toEqual(before);
    const again = await importDocuments(context, [minutes('Udsat.')]);
    expect(again.files[0]?.report).toMatchObject({
      status: 'imported',
      documents: [{ change: 'new-version', version: 3, publication: { edition: 3 } }],
    });
  });

  test('does not publish an older version that had never been public', async () => {
    await importDocuments(context, [minutes('Godkendt.')], { publish: false });
    const { id } = await importDocuments(context, [minutes('Udsat.')]);
    await undoImport(context, { import: id });
    expect(await publicText(db)).toBe('');
  });

  test('of an agenda leaves the minutes that came later', async () => {
    const agenda = { ...minutes(''), meeting: { ...minutes('').meeting, kind: 'agenda' as const } };
    const { id } = await importDocuments(context, [agenda]);
    await importDocuments(context, [minutes('Godkendt.')]);
    await undoImport(context, { import: id });
    const editions = await db.selectFrom('published.edition').select(['version', 'kind']).execute();
    expect(editions).toEqual([{ version: 3, kind: 'minutes' }]);
    expect(await db.selectFrom('published.item').select('decision').execute()).toEqual([
      { decision: 'Godkendt.' },
    ]);
  });

  test('is for those who keep the archive, once, and of an import that is there', async () => {
    const { id } = await importDocuments(context, [minutes('Godkendt.')]);
    const before = await contentOf(db);
    expect(await undoImport(contextOn(database, someone), { import: id })).toEqual({
      ok: false,
      error: { type: 'not-allowed' },
    });
    expect(await contentOf(db)).toEqual(before);
    await undoImport(context, { import: id });
    expect(await undoImport(context, { import: id })).toEqual({
      ok: false,
      error: { type: 'already-undone' },
    });
    const nowhere = context.stores.newId<'Import'>();
    expect(await undoImport(context, { import: nowhere })).toEqual({
      ok: false,
      error: { type: 'not-found' },
    });
  });
});
