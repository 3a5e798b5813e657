import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import { administratorNamed } from '#domain/access/actor.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { contextOn, publicText } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addPaper } from './add-entry.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { planRelease, takeBackRelease } from './plan-release.ts';
import { publishAgenda } from './publish-agenda.ts';
import { releaseDueAgenda } from './release-due-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

/** Danish summer time is two hours ahead of this. */
const due = '2026-06-02T06:00:00Z';
const morning = { date: '2026-06-02', time: '08:00', lateReason: '' };

async function aStage() {
  const stage = await agendaStage(database);
  const { secretary, approved, meeting } = stage;
  await addAccount(secretary.actor);
  valueOf(await addPaper(secretary, { meeting, paper: await approved('Ny cykelsti') }));
  return stage;
}

/** The account in whose name an agenda is sent: a secretary of every committee. */
async function addAccount({ account, name }: Actor): Promise<void> {
  await sql`
    insert into account (id, body_id, name, email, status, language, created_at)
      select ${account}, id, ${name}, 'sofie@proevestrup.example', 'active', 'da', now() from body
  `.execute(db);
  await sql`
    insert into account_grant (id, account_id, role, valid_from)
      values (gen_random_uuid(), ${account}, 'secretary', '2026-01-01')
  `.execute(db);
}

/** A process that looks for what is due at a time. */
const house = (at: string) => ({
  worker: { ...contextOn(database, administratorNamed('serveren')), now: () => new Date(at) },
  contextOf: (actor: Actor) => ({ ...contextOn(database, actor), now: () => new Date(at) }),
});
const release = async (at = due): Promise<void> => {
  while (await releaseDueAgenda(house(at)));
};
const published = async (): Promise<number> =>
  (await db.selectFrom('published.edition').select('version').execute()).length;
const journalled = async (): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('journal')
      .select('what')
      .where('what', 'like', 'agenda-%')
      .orderBy('id')
      .execute()
  ).map(({ what }) => what);

describe('an agenda that is to be sent at a time', () => {
  test('is sent then and not before, in the name of whoever planned it, once by many processes', async () => {
    const { secretary, meeting } = await aStage();
    valueOf(await planRelease(secretary, { meeting, ...morning }));
    await release('2026-06-02T05:59:59Z');
    expect(await publicText(db)).toBe('');

    await Promise.all(Array.from({ length: 4 }, () => release()));
    expect(await published()).toBe(1);
    expect(await publicText(db)).toContain('Ny cykelsti');
    const entry = await db
      .selectFrom('journal')
      .select(['what', 'by'])
      .where('what', '=', 'agenda-published')
      .execute();
    expect(entry).toEqual([{ what: 'agenda-published', by: 'Sofie Sekretær' }]);
    expect(await secretary.stores.releases.find(meeting)).toBeNull();
    await release('2026-06-03T06:00:00Z');
    expect(await published()).toBe(1);
  });

  test('is not sent where the plan was taken back, and not twice where it was published by hand', async () => {
    const { secretary, meeting } = await aStage();
    expect(outcomeOf(await takeBackRelease(secretary, { meeting }))).toBe('nothing-planned');
    valueOf(await planRelease(secretary, { meeting, ...morning }));
    valueOf(await takeBackRelease(secretary, { meeting }));
    await release();
    expect(await published()).toBe(0);

    valueOf(await planRelease(secretary, { meeting, ...morning }));
    valueOf(await publishAgenda(secretary, { meeting }));
    await release();
    expect(await published()).toBe(1);
    expect(await journalled()).not.toContain('agenda-release-failed');
  });

  test('is moved to another time by planning it anew', async () => {
    const { secretary, meeting } = await aStage();
    valueOf(await planRelease(secretary, { meeting, ...morning }));
    valueOf(await planRelease(secretary, { meeting, ...morning, time: '12:00' }));
    await release();
    expect(await published()).toBe(0);
    await release('2026-06-02T10:00:00Z');
    expect(await published()).toBe(1);
  });

  test('is looked at again: where it cannot be published then, it stays a draft and the secretary is told, by mail too', async () => {
    const { secretary, meeting } = await aStage();
    valueOf(await planRelease(secretary, { meeting, ...morning }));
    await sql`update paper set status = 'draft'`.execute(db);
    await release();
    expect(await publicText(db)).toBe('');
    expect((await journalled()).at(-1)).toBe('agenda-release-failed');
    const told = await db.selectFrom('notice').select(['what', 'role']).execute();
    expect(told).toEqual([{ what: 'agenda-release-failed', role: 'secretary' }]);
    const mails = await db.selectFrom('mail').select('to_address').execute();
    expect(mails).toEqual([{ to_address: 'sofie@proevestrup.example' }]);
    await sql`update paper set status = 'approved'`.execute(db);
    await release('2026-06-03T06:00:00Z');
    expect(await published()).toBe(0);
  });

  test.each([
    ['has lost the committee', sql`delete from account_grant`],
    ['has had the account closed', sql`update account set status = 'closed'`],
  ])('is not sent in the name of somebody who %s', async (_, lost) => {
    const { secretary, meeting } = await aStage();
    valueOf(await planRelease(secretary, { meeting, ...morning }));
    await lost.execute(db);
    await release();
    expect([await published(), (await journalled()).at(-1)]).toEqual([0, 'agenda-release-failed']);
  });

  test('is not sent when the meeting has been cancelled', async () => {
    const { secretary, meeting } = await aStage();
    valueOf(await planRelease(secretary, { meeting, ...morning }));
    valueOf(await cancelMeeting(secretary, { meeting, reason: 'Ingen sager' }));
    await release();
    expect(await published()).toBe(0);
  });

  const times: readonly (readonly [string, Partial<typeof morning>, string])[] = [
    ['before now', { date: '2026-05-01' }, 'time-past'],
    ['when the meeting begins', { date: '2026-06-10', time: '16:30' }, 'time-after-meeting'],
    ['after the deadline without a reason', { date: '2026-06-08' }, 'late-without-reason'],
    ['after the deadline with one', { date: '2026-06-08', lateReason: 'Ferie' }, 'done'],
    ['before the deadline', {}, 'done'],
  ];
  test.each(times)('asked for %s', async (_, time, expected) => {
    const { secretary, meeting } = await aStage();
    const asked = { meeting, ...morning, ...time };
    expect(outcomeOf(await planRelease(secretary, asked))).toBe(expected);
  });

  test('is planned by nobody but those who may publish it, and a refusal leaves no trace', async () => {
    const { secretary, as, meeting } = await aStage();
    valueOf(await planRelease(secretary, { meeting, ...morning }));
    const before = await wholeDatabase(db);
    for (const role of [
      'owner',
      'manager',
      'chair',
      'member',
      'mayor',
      'auditor',
      'administrator',
      'everybody',
    ] as const) {
      const planned = outcomeOf(await planRelease(as(role), { meeting, ...morning }));
      const taken = outcomeOf(await takeBackRelease(as(role), { meeting }));
      expect([role, planned, taken]).toEqual([role, planned, planned]);
      expect(['not-found', 'not-allowed']).toContain(planned);
    }
    expect(await wholeDatabase(db)).toEqual(before);
    expect(outcomeOf(await planRelease(as('publicist'), { meeting, ...morning }))).toBe('done');
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(outcomeOf(await planRelease(secretary, { meeting, ...morning }))).toBe('is-out');
  });
});
