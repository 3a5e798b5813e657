import { afterAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { credentials } from '#adapters/identity/credentials.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { everybody } from '#domain/access/actor.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember, contextOfAccount } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addMeeting } from '../agenda/add-meeting.ts';
import { addPlainEntry } from '../agenda/add-entry.ts';
import { announcePlan } from '../agenda/announce-plan.ts';
import { cancelMeeting } from '../agenda/cancel-meeting.ts';
import { publishAgenda } from '../agenda/publish-agenda.ts';
import { withdrawAgenda } from '../agenda/withdraw-agenda.ts';
import { makeCalendarAddress, removeCalendarAddress } from './keep-calendar-address.ts';
import { readOwnCalendar } from './read-own-calendar.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const nobody = contextOn(database, everybody);
const read = (token: string, today = '2026-05-12') =>
  readOwnCalendar(nobody, publishedReader(database.published), credentials, token, today);

async function aReader() {
  const stage = await agendaStage(database);
  const account = await aMember(database, stage.town.committee, {
    name: 'Mette Medlem',
    until: '2026-12-31',
  });
  const member = await contextOfAccount(database, account);
  const { token } = valueOf(await makeCalendarAddress(member, credentials));
  return { ...stage, account, member, token };
}
const days = async (token: string, today?: string) => {
  const own = await read(token, today);
  return {
    published: own?.published.map(({ date }) => date),
    coming: own?.coming.map(({ date, isCancelled, isAnnounced, sequence }) =>
      [
        date,
        ...(isCancelled ? ['cancelled'] : []),
        ...(isAnnounced ? ['announced'] : []),
        sequence,
      ].join(' '),
    ),
  };
};

test('it holds the meetings of one’s own committees, planned ones too, and of another’s only what is public', async () => {
  const { secretary, other, cast, town, plan, meeting, token } = await aReader();
  const cancelled = await plan('2026-08-12');
  await plan('2026-09-09');
  await plan('2020-01-08');
  valueOf(await announcePlan(secretary, { committee: town.committee }));
  valueOf(await cancelMeeting(secretary, { meeting: cancelled, reason: 'Kanariefugl' }));
  const elsewhere = other({
    ...cast.secretary,
    grants: [{ role: 'secretary', committees: new Set([town.other]) }],
  });
  valueOf(
    await addMeeting(elsewhere, {
      ...{ committee: town.other, date: '2026-06-17', time: '18:00' },
      ...{ ends: null, place: null, kind: 'ordinary' },
    }),
  );
  await plan('2026-10-07');
  valueOf(
    await addPlainEntry(secretary, {
      ...{ meeting, title: 'Kanariefuglen', text: 'Kanarie' },
      closing: { ground: 'staff', reason: 'Kanarie' },
    }),
  );
  valueOf(await publishAgenda(secretary, { meeting }));
  expect(await days(token)).toEqual({
    published: ['2026-06-10'],
    coming: ['2026-08-12 cancelled announced 1', '2026-09-09 announced 0', '2026-10-07 0'],
  });
  expect(JSON.stringify(await read(token))).not.toMatch(/kanarie/i);

  // Taken back, it is a newer version of the same meeting.
  valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Fejl' }));
  expect((await days(token)).coming?.[0]).toBe('2026-06-10 announced 2');
  // Whoever has left the committee has none of its meetings any more.
  expect(await days(token, '2027-01-01')).toEqual({ published: [], coming: [] });
});

test('the address works until it is made anew or deleted, or the account is closed', async () => {
  const { member, account, token } = await aReader();
  const { token: newer } = valueOf(await makeCalendarAddress(member, credentials));
  expect([await read(token), (await read(newer))?.name, await read('gættet')]).toEqual([
    null,
    'Mette Medlem',
    null,
  ]);
  const kept = await db.selectFrom('calendar_address').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(newer);
  await sql`update account set status = 'closed' where id = ${account.id}`.execute(db);
  expect(await read(newer)).toBeNull();
  await sql`update account set status = 'active' where id = ${account.id}`.execute(db);
  valueOf(await removeCalendarAddress(member));
  expect(await read(newer)).toBeNull();
  const journal = await db.selectFrom('journal').select('what').orderBy('id').execute();
  expect(journal.map(({ what }) => what).filter((what) => what.startsWith('calendar'))).toEqual([
    'calendar-address-made',
    'calendar-address-made',
    'calendar-address-removed',
  ]);
});

test('nobody without an account has one, and one that is not there is not deleted', async () => {
  const before = await wholeDatabase(db);
  expect([
    outcomeOf(await makeCalendarAddress(nobody, credentials)),
    outcomeOf(await removeCalendarAddress(nobody)),
  ]).toEqual(['not-allowed', 'not-allowed']);
  expect(await wholeDatabase(db)).toEqual(before);
  const { member } = await aReader();
  valueOf(await removeCalendarAddress(member));
  expect(outcomeOf(await removeCalendarAddress(member))).toBe('not-found');
});
