import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { withdrawItem, withdrawMeeting } from '#application/publication/withdraw.ts';
import type { MeetingId } from '#domain/ids.ts';
import { contextOn, importDocuments } from '../../test/archive.ts';
import { idOf, summary, valueOf } from '../../test/an-archive.ts';
import { aParsedDecision, aParsedItem, parsedMinutes } from '../../test/parsed-minutes.ts';
import { imported, importedOpen } from './words.ts';

const committee = 'Udvalget for Prøver';

/**
 * Minutes that were written elsewhere: public but for a closed item, one that waits for its findings and one that was taken
 * back; and minutes of another day that were withdrawn altogether.
 */
export async function importMinutes(database: OpenDatabase): Promise<readonly MeetingId[]> {
  const context = contextOn(database);
  const item = (number: string, title: string, text: string, more: object = {}) =>
    aParsedItem({
      ...{ number, title, matter: `22-00${number}`, sections: summary(`${text} i resumeet.`) },
      ...{ decisions: [aParsedDecision({ text: `Godkendt: ${text}.` })] },
      ...more,
    });
  const minutes = (date: string, items: ReturnType<typeof item>[]) =>
    parsedMinutes({ meeting: { committee, date }, items });
  const { closedTitle, closedText, heldTitle, heldText } = imported;
  const withNumber = `${heldText}, cpr 070761-4285`;
  await importDocuments(context, [
    minutes('2022-03-09', [
      item('1', importedOpen.title, importedOpen.text),
      item('2', closedTitle, closedText, { access: 'closed' }),
      item('3', heldTitle, withNumber),
      item('4', imported.withdrawnTitle, imported.withdrawnText),
    ]),
    minutes('2022-04-06', [item('1', imported.unpublishedTitle, imported.unpublishedText)]),
  ]);
  const { db } = database;
  const rows = await db.selectFrom('meeting').select(['id', 'date']).orderBy('date').execute();
  const [public_, gone] = rows
    .filter(({ date }) => date.startsWith('2022-'))
    .map(({ id }) => idOf<'Meeting'>(id));
  if (!public_ || !gone) throw new Error('nothing was imported');
  const withdrawn = await db
    .selectFrom('agenda_item')
    .where('title', '=', imported.withdrawnTitle)
    .select('id')
    .executeTakeFirstOrThrow();
  valueOf(await withdrawItem(context, { item: idOf(withdrawn.id), reason: 'En fejl' }));
  valueOf(await withdrawMeeting(context, { meeting: gone, reason: 'En fejl' }));
  return [public_, gone];
}
