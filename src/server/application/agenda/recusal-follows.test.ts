import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { castOf } from '../../../../test/a-paper.ts';
import { aChair, bird, toldOf } from '../../../../test/a-disqualified-chair.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount, contextOfAccount } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import type { MeetingId, PaperId } from '#domain/ids.ts';
import { listNotices } from '../notice/read-notices.ts';
import { planRoute } from '../paper/plan-route.ts';
import { sendOn } from '../paper/send-on.ts';
import type { Context } from '../ports.ts';
import { addPaper, addPlainEntry } from './add-entry.ts';
import { addMeeting } from './add-meeting.ts';
import { addPapers } from './add-papers.ts';
import { removeAgendaEntry } from './arrange-agenda.ts';
import { openAgenda } from './open-agenda.ts';
import { postponeEntry } from './postpone-entry.ts';
import { publishAgenda } from './publish-agenda.ts';
import { readAgenda } from './read-agenda.ts';
import { recuseMember, takeRecusalBack } from './recuse-member.ts';
import { viewAgenda } from './view-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

/** The same, and another committee with a meeting on a day, its agenda and its secretary. */
async function twoCommittees(date: string) {
  const stage = await aChair(database);
  const committee = stage.town.other;
  const nextSecretary = contextOn(database, castOf(committee).secretary);
  const planned = { committee, date, time: '16:30', ends: null, place: null };
  const { meeting: next } = valueOf(
    await addMeeting(nextSecretary, { ...planned, kind: 'ordinary' }),
  );
  valueOf(await openAgenda(nextSecretary, { meeting: next }));
  return { ...stage, committee, nextSecretary, next };
}

/** Treated by the first committee and sent on to the other, where it stands on the agenda. */
async function sentOn(date: string) {
  const stage = await twoCommittees(date);
  const { secretary, meeting, closed, committee, nextSecretary, next } = stage;
  valueOf(await planRoute(secretary, closed, [{ committee, wantedFor: date }]));
  valueOf(await publishAgenda(secretary, { meeting }));
  const sent = valueOf(await sendOn(secretary, closed));
  valueOf(await addPaper(nextSecretary, { meeting: next, paper: sent }));
  return { ...stage, sent };
}

const reads = async (reader: Context, meeting: MeetingId) =>
  bird.test(JSON.stringify(await readAgenda(reader, meeting)));
const namesAt = async (secretary: Context, meeting: MeetingId) =>
  valueOf(await viewAgenda(secretary, meeting)).lines.flatMap(({ recused }) =>
    recused.map(({ name, isOwn }) => [name, isOwn]),
  );

describe('a member who is disqualified in a matter (LAW L53)', () => {
  test('is so in the next committee too, where the matter is sent on: in sheet, list, draft, preview, agenda and notices', async () => {
    const stage = await sentOn('2026-06-24');
    const { secretary, nextSecretary, committee, next, sent, closed, attach } = stage;
    await stage.sitIn(committee, 'chair');
    const reader = await stage.reader();
    const file = await attach(sent, 'Kanarie.txt');
    const told = () => toldOf(reader, sent, file, next);
    expect(await told()).toEqual(['sheet', 'attachments', 'file', 'list', 'agenda', 'preview']);
    await stage.recuse(closed);
    expect(await told()).toEqual([]);
    valueOf(await publishAgenda(nextSecretary, { meeting: next }));
    expect([await told(), await reads(reader, next)]).toEqual([[], false]);
    expect(await namesAt(nextSecretary, next)).toEqual([['Frede Formand', false]]);
    expect(await namesAt(secretary, stage.meeting)).toEqual([['Frede Formand', true]]);
  });

  test('is so in what was treated before, when it is entered in the next committee', async () => {
    const { nextSecretary, next, sent, person, sitIn, committee, chair, meeting, closed, attach } =
      await sentOn('2026-06-24');
    await sitIn(committee, 'member');
    const file = await attach(closed, 'Kanarie.txt');
    expect(await reads(chair, meeting)).toBe(true);
    const [entry] = (await nextSecretary.stores.agendas.entries(next)).filter(
      ({ what }) => what.kind === 'paper' && what.paper === sent,
    );
    if (!entry) throw new Error('not on the agenda');
    valueOf(await recuseMember(nextSecretary, { meeting: next, entry: entry.id, person }));
    expect([await toldOf(chair, closed, file, meeting), await reads(chair, meeting)]).toEqual([
      [],
      false,
    ]);
  });

  test('gets no mail of it as the next committee’s secretary, who is told it is there otherwise', async () => {
    const stage = await twoCommittees('2026-06-24');
    const { secretary, meeting, closed, committee, person, recuse } = stage;
    const role = { role: 'secretary', committees: [committee] } as const;
    const other = await anAccount(database, { name: 'Signe Sekretær', ...role });
    const own = await anAccount(database, { name: 'Frede Formand', ...role });
    await sql`update account set person_id = ${person} where id = ${own.id}`.execute(db);
    await recuse(closed);
    valueOf(await planRoute(secretary, closed, [{ committee, wantedFor: null }]));
    valueOf(await publishAgenda(secretary, { meeting }));
    await sql`delete from mail`.execute(db);
    valueOf(await sendOn(secretary, closed));
    const mails = await db.selectFrom('mail').select('to_address').execute();
    expect(mails).toEqual([{ to_address: other.email }]);
    const notices = await listNotices(await contextOfAccount(database, { ...own, person }));
    expect(notices?.notices.filter(({ what }) => what === 'paper-sent-on')).toEqual([]);
  });

  test('is so in another paper that goes on with the same case number', async () => {
    const { secretary, approved, chair, closed, recuse, meeting } = await aChair(database);
    const again = await approved('Kanariegården, anden behandling');
    await sql`update paper set case_number = '26-000777' where id in (${closed}, ${again})`.execute(
      db,
    );
    await sql`update paper set closing = (select closing from paper where id = ${closed}) where id = ${again}`.execute(
      db,
    );
    valueOf(await addPaper(secretary, { meeting, paper: again }));
    await recuse(closed);
    const view = valueOf(await viewAgenda(chair, meeting));
    expect(bird.test(JSON.stringify(view.lines))).toBe(false);
  });

  test('is so in a closed item without a matter that has been postponed, and has come back as another line', async () => {
    const { secretary, chair, plan, meeting, person, closed, entryOf } = await aChair(database);
    valueOf(await removeAgendaEntry(secretary, { meeting, entry: await entryOf(closed) }));
    const closing = { ground: 'tender', reason: 'Bud' } as const;
    const text = 'En kanariefugl';
    valueOf(await addPlainEntry(secretary, { meeting, title: 'Dialog', text, closing }));
    const lineAt = async (at: MeetingId) => {
      const entries = await secretary.stores.agendas.entries(at);
      const line = entries.find(({ what }) => what.kind === 'plain');
      if (!line) throw new Error('not on the agenda');
      return line.id;
    };
    const entry = await lineAt(meeting);
    valueOf(await recuseMember(secretary, { meeting, entry, person }));
    const later = await plan('2026-08-12');
    valueOf(await postponeEntry(secretary, { meeting, entry, to: later }));
    valueOf(await openAgenda(secretary, { meeting: later }));
    const draft = async () =>
      bird.test(JSON.stringify(valueOf(await viewAgenda(chair, later)).lines));
    expect(await draft()).toBe(false);
    valueOf(await publishAgenda(secretary, { meeting: later }));
    expect([await reads(chair, later), await namesAt(secretary, later)]).toEqual([
      false,
      [['Frede Formand', true]],
    ]);
    const back = { meeting: later, entry: await lineAt(later), person };
    valueOf(await takeRecusalBack(secretary, back));
    expect([await draft(), await reads(chair, later)]).toEqual([true, true]);
  });
});

describe('a disqualification', () => {
  test('is taken back by the committee that has entered it, and not by another that has the item too', async () => {
    const stage = await twoCommittees('2026-06-10');
    const { secretary, nextSecretary, next, meeting, closed, person, chair } = stage;
    const both = contextOn(database, {
      ...secretary.actor,
      grants: [...secretary.actor.grants, ...nextSecretary.actor.grants],
    });
    valueOf(await addPaper(both, { meeting: next, paper: closed }));
    await stage.recuse(closed);
    const entry = await stage.entryOf(closed, next);
    expect(await namesAt(nextSecretary, next)).toEqual([['Frede Formand', false]]);
    const before = await wholeDatabase(db);
    const there = { meeting: next, entry, person };
    expect(outcomeOf(await takeRecusalBack(nextSecretary, there))).toBe('recusal-unknown');
    expect(await wholeDatabase(db)).toEqual(before);
    const sheet = async () =>
      bird.test(JSON.stringify(valueOf(await viewAgenda(chair, meeting)).lines));
    expect(await sheet()).toBe(false);
    const here = { meeting, entry: await stage.entryOf(closed), person };
    valueOf(await takeRecusalBack(secretary, here));
    expect(await sheet()).toBe(true);
    expect(outcomeOf(await takeRecusalBack(secretary, here))).toBe('recusal-unknown');
  });

  test('keeps the title even from a secretary, who may not put the matter on', async () => {
    const stage = await aChair(database);
    const { secretary, meeting, closed, person, recuse } = stage;
    await recuse(closed);
    const own = contextOn(database, { ...secretary.actor, person });
    const titled = async (context: Context, paper: PaperId) => {
      const refused = await addPapers(context, { meeting, papers: [paper] });
      return !refused.ok && refused.error.type === 'nothing-added'
        ? refused.error.leftOut.map(({ title }) => title)
        : refused;
    };
    expect([await titled(secretary, closed), await titled(own, closed)]).toEqual([
      ['Salg af Kanariegården'],
      [null],
    ]);
  });
});
