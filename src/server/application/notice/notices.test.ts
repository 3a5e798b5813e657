import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { agendaStage, entryOf } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember, anAccount, contextOfAccount } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addPaper } from '../agenda/add-entry.ts';
import { removeAgendaEntry, setLateReason } from '../agenda/arrange-agenda.ts';
import { announcePlan } from '../agenda/announce-plan.ts';
import { cancelMeeting } from '../agenda/cancel-meeting.ts';
import { moveMeeting } from '../agenda/move-meeting.ts';
import { askForChanges, approveAgenda } from '../agenda/chair-word.ts';
import { publishAgenda, publishSupplement } from '../agenda/publish-agenda.ts';
import { withdrawAgenda } from '../agenda/withdraw-agenda.ts';
import { closePaper } from '../paper/close-paper.ts';
import { makeMove } from '../paper/move-paper.ts';
import { withdrawItem, withdrawMeeting } from '../publication/withdraw.ts';
import { contextOn } from '../../../../test/archive.ts';
import { everybody } from '#domain/access/actor.ts';
import { aPaper } from '../../../../test/a-paper.ts';
import { answerStatement } from '../paper/answer-statement.ts';
import { askForStatement } from '../paper/ask-for-statement.ts';
import { takeOverPaper } from '../paper/take-over-paper.ts';
import type { Context } from '../ports.ts';
import { noticeAddress } from './notice-address.ts';
import { countUnreadNotices, listNotices, readAllNotices, readNotice } from './read-notices.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const received = async (context: Context) =>
  ((await listNotices(context))?.notices ?? []).map(({ what, readAt }) =>
    readAt === null ? what : `read ${what}`,
  );

/** A committee with people who can sign in: what is sent reaches accounts. */
async function aStage() {
  const stage = await agendaStage(database);
  const { committee, other } = stage.town;
  const reach = (account: Parameters<typeof contextOfAccount>[1]) =>
    contextOfAccount(database, account);
  const member = await aMember(database, committee, { name: 'Mette Medlem' });
  const chair = await aMember(database, committee, { name: 'Frode Formand', office: 'chair' });
  const former = await aMember(database, committee, {
    name: 'Tove Tidligere',
    until: '2026-03-31',
  });
  const outsider = await aMember(database, other, { name: 'Ude Udvalg' });
  const secretary = await anAccount(database, {
    name: 'Signe Sekretær',
    role: 'secretary',
    committees: [committee],
  });
  const director = await anAccount(database, {
    name: 'Ditte Direktør',
    role: 'director',
    committees: [committee],
  });
  return {
    ...stage,
    account: { member, chair, former, outsider, secretary, director },
    people: {
      member: await reach(member),
      chair: await reach(chair),
      former: await reach(former),
      outsider: await reach(outsider),
      secretary: await reach(secretary),
      director: await reach(director),
    },
  };
}

describe('notices', () => {
  test('those who sit in the committee are told of an agenda, a supplement, a change and a withdrawal; nobody else is', async () => {
    const { people, approved, meeting } = await aStage();
    const { secretary, member, former, outsider, director } = people;
    valueOf(await addPaper(secretary, { meeting, paper: await approved('Ny cykelsti') }));
    valueOf(await publishAgenda(secretary, { meeting }));
    // Nothing new has been said: nobody is told.
    valueOf(await publishAgenda(secretary, { meeting }));
    valueOf(await addPaper(secretary, { meeting, paper: await approved('Høringssvar') }));
    const entry = await entryOf(secretary, meeting, 6);
    valueOf(await setLateReason(secretary, { meeting, entry, reason: 'Haster' }));
    valueOf(await publishSupplement(secretary, { meeting }));
    await sql`update paper set title = 'Ny sti' where title = 'Ny cykelsti'`.execute(db);
    valueOf(await publishAgenda(secretary, { meeting }));
    valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Fejl' }));
    expect(await received(member)).toEqual([
      'agenda-withdrawn',
      'agenda-changed',
      'agenda-supplement-published',
      'agenda-published',
    ]);
    expect(await countUnreadNotices(member)).toBe(4);
    for (const context of [former, outsider, director, secretary])
      expect(await received(context)).toEqual([]);

    const [newest] = (await listNotices(member))?.notices ?? [];
    expect(newest && [newest.about, noticeAddress(newest)]).toEqual([
      {
        kind: 'meeting',
        meeting,
        committee: 'Udvalget for Prøver',
        date: '2026-06-10',
        time: '16:30',
        isPublished: false,
      },
      '/arbejdsrum/moeder',
    ]);
  });

  test('of a paper that is taken over or taken back tells who had it, who has it now, and whose turn it was', async () => {
    const { town, account } = await aStage();
    const committees = [town.committee];
    const someone = async (name: string, role: 'case-officer' | 'manager') =>
      contextOfAccount(database, await anAccount(database, { name, role, committees }));
    const owner = await someone('Sanne Sagsbehandler', 'case-officer');
    const colleague = await someone('Kurt Kollega', 'case-officer');
    const manager = await someone('Mads Mellemleder', 'manager');
    const paper = await aPaper(owner, town.committee);
    const question = { unit: 'Jura', question: 'Er det lovligt?', workingDays: 5 };
    valueOf(await askForStatement(owner, paper, { account: account.outsider.id, ...question }));
    valueOf(await takeOverPaper(colleague, paper));
    expect(await received(owner)).toEqual(['paper-taken-over']);
    const [asked] = await owner.stores.statements.ofPaper(paper);
    const outsider = await contextOfAccount(database, account.outsider);
    if (asked) valueOf(await answerStatement(outsider, asked.id, 'Ja.'));
    expect(await received(colleague)).toEqual(['statement-answered']);
    valueOf(await makeMove(colleague, paper, { kind: 'submit' }));
    valueOf(await makeMove(colleague, paper, { kind: 'recall' }));
    expect(await received(manager)).toEqual(['paper-recalled', 'paper-to-approve']);
  });

  test('the mayor, who is chair of the council, is told of every committee’s agenda (LAW L7)', async () => {
    const { people, meeting, town } = await aStage();
    const council = people.secretary.stores.newId<'Organization'>();
    const committee = await people.secretary.stores.organizations.find(town.committee);
    if (!committee) throw new Error('no committee');
    await people.secretary.stores.organizations.add([
      { ...committee, id: council, leader: council, key: 'raad', name: 'Byrådet', kind: 'council' },
    ]);
    const mayor = await aMember(database, council, { name: 'Bo Borgmester', office: 'chair' });
    valueOf(await publishAgenda(people.secretary, { meeting }));
    expect(await received(await contextOfAccount(database, mayor))).toEqual(['agenda-published']);
  });

  test('a meeting that everybody knew of and that is moved or cancelled is told of; one still being planned is not', async () => {
    const { people, plan, town } = await aStage();
    const { secretary, member } = people;
    const meeting = await plan('2026-08-12');
    const to = { meeting, time: '17:00', ends: null, place: null };
    valueOf(await moveMeeting(secretary, { ...to, date: '2026-08-13' }));
    expect(await received(member)).toEqual([]);
    valueOf(await announcePlan(secretary, { committee: town.committee }));
    valueOf(await moveMeeting(secretary, { ...to, date: '2026-08-14' }));
    valueOf(await cancelMeeting(secretary, { meeting, reason: 'Ingen sager' }));
    expect(await received(member)).toEqual(['meeting-cancelled', 'meeting-moved']);
  });

  test('the chair’s word reaches the secretary, and a matter’s approval whoever’s turn it is, but not the one who did it', async () => {
    const { people, account, as, paper, meeting } = await aStage();
    valueOf(await askForChanges(people.chair, { meeting, what: 'Byt om' }));
    valueOf(await approveAgenda(people.chair, { meeting }));
    expect(await received(people.secretary)).toEqual(['agenda-approved', 'agenda-changes-wanted']);
    expect(await received(people.chair)).toEqual([]);

    const id = await paper('Ny cykelsti');
    valueOf(await makeMove(as('owner'), id, { kind: 'submit' }));
    valueOf(await makeMove(as('manager'), id, { kind: 'approve' }));
    expect(await received(people.director)).toEqual(['paper-to-approve']);
    await sql`update account_grant set valid_until = '2026-05-01' where account_id = ${account.director.id}`.execute(
      db,
    );
    const retired = await contextOfAccount(database, account.director);
    expect([await received(retired), await countUnreadNotices(retired)]).toEqual([[], 0]);
  });

  test('who may not read a closed matter any more finds nothing of it', async () => {
    const { people, account, as, paper } = await aStage();
    const id = await paper('Kanariefuglens afskedigelse');
    valueOf(await closePaper(as('owner'), id, { ground: 'staff', reason: 'Ansættelse' }));
    valueOf(await makeMove(as('owner'), id, { kind: 'submit' }));
    valueOf(await makeMove(as('manager'), id, { kind: 'approve' }));
    expect(JSON.stringify(await listNotices(people.director))).toContain('Kanariefuglens');
    const [notice] = (await listNotices(people.director))?.notices ?? [];
    await sql`delete from account_grant where account_id = ${account.director.id}`.execute(db);
    const former = await contextOfAccount(database, account.director);
    expect(JSON.stringify(await listNotices(former))).not.toMatch(/kanarie/i);
    if (!notice) throw new Error('no notice');
    const before = await wholeDatabase(db);
    expect(outcomeOf(await readNotice(former, notice.id))).toBe('not-found');
    expect(await wholeDatabase(db)).toEqual(before);
  });

  test('members are told when the command line takes an item or the whole agenda back', async () => {
    const { people, meeting, approved } = await aStage();
    const { secretary, member, outsider } = people;
    valueOf(await addPaper(secretary, { meeting, paper: await approved('Ny cykelsti') }));
    valueOf(await publishAgenda(secretary, { meeting }));
    const terminal = contextOn(database);
    const items = await terminal.stores.items.ofMeeting(meeting);
    const item = items.find(({ position }) => position === 3)?.id;
    if (!item) throw new Error('no item');
    valueOf(await withdrawItem(terminal, { item, reason: 'En fejl' }));
    valueOf(await withdrawMeeting(terminal, { meeting, reason: 'En fejl' }));
    expect([(await received(member)).toSorted(), await received(outsider)]).toEqual([
      ['agenda-changed', 'agenda-published', 'agenda-withdrawn'],
      [],
    ]);
    const mails = await db.selectFrom('mail').select('letter').execute();
    expect(JSON.stringify(mails)).not.toContain('cykelsti');
  });

  test('one reads one’s own notices, one or all; another’s is not there, and refusing leaves no trace', async () => {
    const { people, meeting, approved } = await aStage();
    const { secretary, member, chair, outsider } = people;
    const paper = await approved('Ny cykelsti');
    valueOf(await addPaper(secretary, { meeting, paper }));
    valueOf(await publishAgenda(secretary, { meeting }));
    valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Fejl' }));
    valueOf(
      await removeAgendaEntry(secretary, { meeting, entry: await entryOf(secretary, meeting, 3) }),
    );
    valueOf(await publishAgenda(secretary, { meeting }));
    const [, middle] = (await listNotices(member))?.notices ?? [];
    if (!middle) throw new Error('no notice');
    const before = await wholeDatabase(db);
    expect([
      outcomeOf(await readNotice(outsider, middle.id)),
      outcomeOf(await readNotice(contextOn(database, everybody), middle.id)),
      outcomeOf(await readAllNotices(contextOn(database, everybody))),
      await listNotices(contextOn(database, everybody)),
    ]).toEqual(['not-found', 'not-found', 'not-allowed', null]);
    expect(await wholeDatabase(db)).toEqual(before);

    valueOf(await readNotice(member, middle.id));
    expect(await received(member)).toEqual([
      'agenda-published',
      'agenda-published',
      'read agenda-withdrawn',
    ]);
    valueOf(await readAllNotices(member));
    expect([await countUnreadNotices(member), await countUnreadNotices(chair)]).toEqual([0, 3]);
  });
});
