import { expect, test } from 'vitest';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { importDocuments } from '../../../../test/archive.ts';
import { anArchive, item } from '../../../../test/an-archive.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { refreshStale } from './refresh-stale.ts';

const { db, database, context } = await anArchive();
const published = publishedReader(database.published);
const people = async () => (await published.people()).map(({ name }) => name);

test('a public copy that was marked as stale is made again, unless it is told to stop', async () => {
  await importDocuments(context, [
    parsedMinutes({
      meeting: { date: '2022-03-09', attendees: [{ name: 'Anders Prøvesen', party: 'A' }] },
      items: [item('1', 'Ny skole')],
    }),
  ]);
  expect(await people()).toEqual(['Anders Prøvesen']);

  // As an import leaves it that was cut off before the page was made.
  await db.deleteFrom('published.person').execute();
  const { id } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow();
  await db.insertInto('stale_copy').values({ kind: 'person', subject_id: id }).execute();

  await refreshStale(context, AbortSignal.abort());
  expect(await people()).toEqual([]);
  await refreshStale(context);
  expect(await people()).toEqual(['Anders Prøvesen']);
});
