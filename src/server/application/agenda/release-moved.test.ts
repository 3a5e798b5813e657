import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { administratorNamed, type Actor } from '#domain/access/actor.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { whileHeld } from '../../../../test/while-held.ts';
import { addPaper } from './add-entry.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { moveMeeting } from './move-meeting.ts';
import { planRelease } from './plan-release.ts';
import { releaseDueAgenda } from './release-due-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const addAccount = async ({ account, name }: Actor, role: string): Promise<void> => {
  await sql`
    insert into account (id, body_id, name, email, status, language, created_at)
      select ${account}, id, ${name}, ${`${role}@proevestrup.example`}, 'active', 'da', now() from body
  `.execute(db);
  await sql`
    insert into account_grant (id, account_id, role, valid_from)
      values (gen_random_uuid(), ${account}, ${role}, '2026-01-01')
  `.execute(db);
};

/** An agenda of 10 June, which the publicist has planned to be sent in the morning of 2 June. */
async function aPlan() {
  const stage = await agendaStage(database);
  const { secretary, as, approved, meeting } = stage;
  const publicist = as('publicist');
  await addAccount(secretary.actor, 'secretary');
  await addAccount(publicist.actor, 'publicist');
  valueOf(await addPaper(secretary, { meeting, paper: await approved('Ny cykelsti') }));
  const morning = { date: '2026-06-02', time: '08:00', lateReason: '' };
  valueOf(await planRelease(publicist, { meeting, ...morning }));
  const planned = { meeting, date: '2026-06-10', time: '16:30', ends: null, place: null };
  return { ...stage, publicist, planned };
}

/** What is due at a time is sent. */
async function release(at = '2026-06-02T06:00:00Z'): Promise<void> {
  const now = () => new Date(at);
  const house = {
    worker: { ...contextOn(database, administratorNamed('serveren')), now },
    contextOf: (actor: Actor) => ({ ...contextOn(database, actor), now }),
  };
  while (await releaseDueAgenda(house));
}

const published = async (): Promise<number> =>
  (await db.selectFrom('published.edition').select('version').execute()).length;

/** What has become of the plan, and who was told: accounts by their mails. */
async function told() {
  const { rows: journal } = await sql<{ what: string; because: string | null }>`
    select what, coalesce(detail ->> 'because', detail ->> 'why') as because from journal
    where what in ('agenda-release-taken-back', 'agenda-release-failed') order by id
  `.execute(db);
  const { rows: notices } = await sql<{ what: string; email: string }>`
    select n.what, a.email from notice n join notice_recipient r on r.notice_id = n.id
    join account a on a.id = r.account_id where n.what like 'agenda-release-%' order by a.email
  `.execute(db);
  return {
    journal: journal.map(({ what, because }) => [what, because]),
    notices: notices.map(({ what, email }) => [what, email]),
  };
}

const takenBack = (because: string) => ({
  journal: [['agenda-release-taken-back', because]],
  notices: [['agenda-release-taken-back', 'publicist@proevestrup.example']],
});

describe('an agenda that is to be sent at a time', () => {
  test.each([
    ['another day', { date: '2026-06-01' }],
    ['another hour', { time: '09:00' }],
  ])('is not, when its meeting is moved to %s: whoever planned it is told', async (_, to) => {
    const { secretary, planned, meeting } = await aPlan();
    valueOf(await moveMeeting(secretary, { ...planned, ...to }));
    expect(await secretary.stores.releases.find(meeting)).toBeNull();
    await release();
    expect([await published(), await told()]).toEqual([0, takenBack('meeting-moved')]);
  });

  test('is not, when its meeting is cancelled, and nobody is told that it failed', async () => {
    const { secretary, meeting } = await aPlan();
    valueOf(await cancelMeeting(secretary, { meeting, reason: 'Ingen sager' }));
    await release();
    expect([await published(), await told()]).toEqual([0, takenBack('meeting-cancelled')]);
  });

  test('is sent, when the meeting has only got another place', async () => {
    const { secretary, planned } = await aPlan();
    valueOf(await moveMeeting(secretary, { ...planned, place: 'Byrådssalen' }));
    await release();
    expect([await published(), await told()]).toEqual([1, { journal: [], notices: [] }]);
  });

  test('tells the secretary too, when somebody else moves the meeting', async () => {
    const { other, cast, planned } = await aPlan();
    const deputy = other({ ...cast.secretary, account: null });
    valueOf(await moveMeeting(deputy, { ...planned, date: '2026-06-17' }));
    expect((await told()).notices).toEqual([
      ['agenda-release-taken-back', 'publicist@proevestrup.example'],
      ['agenda-release-taken-back', 'secretary@proevestrup.example'],
    ]);
  });

  test.each([
    ['the meeting has begun', '2026-06-02', 'time-after-meeting'],
    ['the deadline has passed without a reason', '2026-06-08', 'late-without-reason'],
  ])('is judged again when its time comes: %s', async (_, date, why) => {
    const { meeting } = await aPlan();
    await sql`update meeting set date = ${date}, time = '07:00' where id = ${meeting}`.execute(db);
    await release();
    expect([await published(), (await told()).journal]).toEqual([
      0,
      [['agenda-release-failed', why]],
    ]);
  });

  test('is not sent in the name of somebody whose account is closed while it waits for its turn', async () => {
    await aPlan();
    await whileHeld(
      db,
      sql`select pg_advisory_xact_lock(hashtextextended('raadslag archive', 0))`,
      () => release(),
      () => sql`update account set status = 'closed' where email like 'publicist%'`.execute(db),
    );
    expect([await published(), (await told()).journal]).toEqual([
      0,
      [['agenda-release-failed', 'not-found']],
    ]);
  });
});
