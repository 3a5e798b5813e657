import { credentials } from '#adapters/identity/credentials.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import type { Account } from '#application/access/account-store.ts';
import { endAllSessions } from '#application/access/end-all-sessions.ts';
import {
  addAccount,
  closeAccount,
  grantRole,
  linkAccount,
  resetPassword,
  resetSecondFactor,
  revokeRole,
} from '#application/access/keep-accounts.ts';
import { enterSeat } from '#application/access/keep-members.ts';
import { listAccounts } from '#application/access/list-accounts.ts';
import { readJournal } from '#application/access/read-journal.ts';
import { viewMembers } from '#application/access/view-members.ts';
import { addPaper, addPlainEntry } from '#application/agenda/add-entry.ts';
import { addMeeting } from '#application/agenda/add-meeting.ts';
import { announcePlan } from '#application/agenda/announce-plan.ts';
import { setDeadlineRule, viewDeadlines } from '#application/agenda/deadline-rule.ts';
import { enterBreaks } from '#application/agenda/enter-breaks.ts';
import { listAgendas } from '#application/agenda/list-agendas.ts';
import { listKeptCommittees } from '#application/agenda/list-kept-committees.ts';
import { listPlanCommittees } from '#application/agenda/list-plan-committees.ts';
import { publishAgenda } from '#application/agenda/publish-agenda.ts';
import { markAsRead, readAgenda } from '#application/agenda/read-agenda.ts';
import { viewAgenda } from '#application/agenda/view-agenda.ts';
import { viewPlan } from '#application/agenda/view-plan.ts';
import { withdrawAgenda } from '#application/agenda/withdraw-agenda.ts';
import { closeAttachment } from '#application/attachment/edit-attachment.ts';
import { readNextFile } from '#application/attachment/read-next-file.ts';
import { uploadFile } from '#application/attachment/upload-file.ts';
import { openAttachmentFile, viewAttachments } from '#application/attachment/view-attachments.ts';
import { listNotices, readNotice } from '#application/notice/read-notices.ts';
import { tell } from '#application/notice/tell.ts';
import { viewOverview } from '#application/overview/view-overview.ts';
import { allowAnyLength } from '#application/paper/allow-any-length.ts';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { closePaper } from '#application/paper/close-paper.ts';
import { endSetting } from '#application/paper/end-setting.ts';
import { importKle } from '#application/paper/import-kle.ts';
import { removePhrase, savePhrase } from '#application/paper/keep-phrases.ts';
import { committeesToWriteFor, listPapers } from '#application/paper/list-papers.ts';
import { makeMove } from '#application/paper/move-paper.ts';
import { paperGate } from '#application/paper/paper-gate.ts';
import { takeOverPaper } from '#application/paper/take-over-paper.ts';
import { viewPaper } from '#application/paper/view-paper.ts';
import { viewSettings } from '#application/paper/view-settings.ts';
import type { Context } from '#application/ports.ts';
import { withdrawMeeting } from '#application/publication/withdraw.ts';
import { findReferences } from '#application/reference/find-references.ts';
import { grantedRoles, type GrantedRole } from '#domain/access/actor.ts';
import { defaultDeadlineRule } from '#domain/deadline/deadline-rule.ts';
import { ok } from '#domain/result.ts';
import { agendaStage } from './an-agenda.ts';
import { idOf, outcomeOf, valueOf } from './an-archive.ts';
import { everyRight, gateOf, plainReader } from './attachments.ts';
import { aMember, anAccount, contextOfAccount } from './people.ts';
import { inPieces } from './stored-file.ts';

const today = '2026-05-12';
const year = { from: '2026-01-01', until: '2026-12-31' };
const asked = { by: null, what: null, subject: null, from: null, until: null };
const always = { from: null, until: null };

/**
 * One house: here a committee of canaries with a closed matter on a public agenda, settings and people, and a neighbour with people
 * of every kind. Whatever has the word "Kanarie" in it is of here.
 */
export async function twoMunicipalities(database: OpenDatabase) {
  const { db } = database;
  const stage = await agendaStage(database);
  const { secretary, approved, meeting, town } = stage;
  const stores = storesOn(db);
  const here = await stores.organizations.body('Prøvestrup Kommune');
  const there = await stores.organizations.body('Nabostrup Kommune');
  const council = stores.newId<'Organization'>();
  await stores.organizations.add([
    {
      ...{ id: council, body: there.id, name: 'Byrådet', key: 'byrådet', kind: 'council' },
      ...{ meets: true, slug: null, leader: council },
    },
  ]);
  const councilHere = stores.newId<'Organization'>();
  await stores.organizations.add([
    {
      ...{ id: councilHere, body: here.id, name: 'Kanariebyrådet', key: 'kanariebyrådet' },
      ...{ kind: 'council', meets: true, slug: null, leader: councilHere },
    },
  ]);
  await db
    .updateTable('organization')
    .set({ name: 'Kanarieudvalget' })
    .where('id', '=', town.committee)
    .execute();

  const paper = await approved('Kanariesagen', 'En kanariefugl i sagen.');
  const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
  const source = inPieces(Buffer.from('En kanariefugl'));
  const name = 'Kanariebilag.txt';
  const { id: file } = valueOf(await uploadFile(door, { paper, replaces: null, name, source }));
  while (await readNextFile(secretary, plainReader));
  valueOf(await closePaper(secretary, paper, { ground: 'tender', reason: 'Kanariebud' }));
  valueOf(await addPaper(secretary, { meeting, paper }));
  valueOf(await publishAgenda(secretary, { meeting }));
  await stage.plan('2026-08-12');

  const move = async (account: Account): Promise<Account> => {
    await db
      .updateTable('account')
      .set({ body_id: there.id })
      .where('id', '=', account.id)
      .execute();
    return { ...account, body: there.id };
  };
  const contextOf = (account: Account) => contextOfAccount(database, account, today);
  const somebody = await anAccount(database, { name: 'Kaja Kanarie', role: 'publicist' });
  await stores.secondFactors.begin(somebody.id, 'hemmelig');
  await stores.sessions.add(
    {
      ...{ id: stores.newId<'Session'>(), account: somebody.id, wayIn: 'password' },
      ...{ createdAt: new Date(`${today}T07:59:00Z`), lastSeenAt: new Date(`${today}T08:00:00Z`) },
      ...{ expiresAt: new Date(`${today}T20:00:00Z`), userAgent: '', addressPrefix: '' },
    },
    'fingeraftryk',
  );
  await aMember(database, town.committee, { name: 'Kurt Kanarie' });
  const neighbour = await move(await anAccount(database, { name: 'Nils Nabosen' }));

  const keeper = await contextOf(
    await anAccount(database, { name: 'Karen Kanarie', role: 'administrator' }),
  );
  const period = { from: '2026-07-01', until: '2026-07-31', name: 'Kanarieferien' };
  valueOf(await enterBreaks(keeper, { body: here.id, breaks: [period] }));
  const phrase = { id: null, title: 'Kanariefrasen', text: 'Pip.', committee: null };
  valueOf(await savePhrase(keeper, phrase));
  const law = { appliesTo: 'council', source: 'Kanarievedtægten § 2', until: null } as const;
  valueOf(await allowAnyLength(keeper, { ...law, from: today }));
  const settings = valueOf(await viewSettings(keeper));

  const draft = await stage.paper('Kanariekladden');
  const committee = town.committee;
  const as = async (who: 'mayor' | GrantedRole, where: 'here' | 'there'): Promise<Context> => {
    const account =
      who === 'mayor'
        ? await aMember(database, where === 'here' ? councilHere : council, {
            ...{ name: 'Bo Borgmester', office: 'chair' },
          })
        : await anAccount(database, { name: 'Ada Ansat', role: who });
    const context = await contextOf(where === 'here' ? account : await move(account));
    valueOf(
      await keeper.transact(async (own) => {
        const at = keeper.now();
        for (const role of grantedRoles)
          await tell(own, keeper.actor, {
            ...{ to: { role, committee }, what: 'paper-approved', about: { paper }, at },
          });
        const to = { role: 'reader', committee } as const;
        await tell(own, keeper.actor, { to, what: 'agenda-published', about: { meeting }, at });
        return ok(null);
      }),
    );
    return context;
  };
  return {
    ...{ ...stage, committee, here, there, paper, draft, file, somebody, neighbour, as, contextOf },
    published: publishedReader(database.published),
    phrase: settings.phrases.map(({ id }) => id).join(),
    law: settings.byLaws.map(({ id }) => id).join(),
    notices: async () =>
      (await db.selectFrom('notice').select('id').execute()).map(({ id }) => idOf<'Notice'>(id)),
  };
}
export type House = Awaited<ReturnType<typeof twoMunicipalities>>;

/** Where a reader comes upon a canary. */
export async function foundBy(reader: Context, house: House): Promise<string[]> {
  const { paper, draft, file, meeting, committee } = house;
  const viewer = { context: reader, gate: paperGate };
  const found = {
    paper: await viewPaper(reader, paper),
    draft: await viewPaper(reader, draft),
    papers: await listPapers(reader, { view: 'all' }),
    search: await listPapers(reader, { view: 'all', words: 'kanarie' }),
    writable: await committeesToWriteFor(reader),
    attachments: await viewAttachments(viewer, paper),
    file: await openAttachmentFile(viewer, { paper, attachment: file, version: 1 }),
    agenda: await readAgenda(reader, meeting),
    making: await viewAgenda(reader, meeting),
    meetings: await listAgendas(reader, year),
    plan: [await listPlanCommittees(reader), await viewPlan(reader, { committee, period: year })],
    plannable: await listKeptCommittees(reader),
    deadlines: await viewDeadlines(reader, { committee, on: today }),
    overview: await viewOverview(reader, today),
    notices: await listNotices(reader),
    members: await viewMembers(reader, committee, today, today),
    accounts: await listAccounts(reader),
    journal: await readJournal(reader, asked, 1),
    settings: await viewSettings(reader),
  };
  return Object.entries(found)
    .filter(([, what]) => /kanarie/i.test(JSON.stringify(what, plainly)))
    .map(([where]) => where);
}

const plainly = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;

/** What a reader can try upon the municipality of the canary, in the order in which it is to be tried; each tells what came of it. */
export function deedsIn(
  house: House,
  reader: Context,
): readonly (readonly [string, () => Promise<string>])[] {
  const { paper, draft, file, meeting, committee, here, published } = house;
  const account = house.somebody.id;
  const door = { context: reader, gate: paperGate };
  const seat = { committee, name: 'Ny Nyholm', party: null, from: '2026-01-01', until: null };
  const rule = { ...defaultDeadlineRule('committee'), days: 5 };
  const deeds = {
    beginPaper: () =>
      beginPaper(reader, { committee, title: 'Ny sag', wantedFor: null, caseNumber: null }),
    findReferences: () =>
      findReferences(reader, published, { paper: draft, words: '', origin: '', today }),
    dropPaper: () => makeMove(reader, draft, { kind: 'drop', reason: 'Ikke mere' }),
    takeOverPaper: () => takeOverPaper(reader, paper),
    closeAttachment: () =>
      closeAttachment(door, { paper, attachment: file, ground: 'tender', reason: 'Bud' }),
    addMeeting: () =>
      addMeeting(reader, {
        ...{ committee, date: '2026-09-09', time: '16:30', ends: null, place: null },
        kind: 'ordinary',
      }),
    setDeadlineRule: () => setDeadlineRule(reader, { committee, rule, from: '2026-09-01' }),
    announcePlan: () => announcePlan(reader, { committee }),
    enterBreaks: () => enterBreaks(reader, { body: here.id, breaks: [] }),
    enterSeat: () => enterSeat(reader, { ...seat, office: 'member' }),
    addPlainEntry: () =>
      addPlainEntry(reader, { meeting, title: 'Dialog', text: '', closing: null }),
    markAsRead: () => markAsRead(reader, { meeting }),
    withdrawAgenda: () => withdrawAgenda(reader, { meeting, reason: 'Fejl' }),
    withdrawMeeting: () => withdrawMeeting(reader, { meeting, reason: 'Fejl' }),
    removePhrase: () => removePhrase(reader, house.phrase),
    endByLaw: () => endSetting(reader, { what: 'by-law', id: house.law, until: '2026-12-31' }),
    importKle: () => importKle(reader, { publishedOn: null, subjects: [], sha256: 'en plan' }),
    addAccount: () =>
      addAccount(reader, credentials, {
        ...{ body: here.id, name: 'Ny Nyholm', email: 'ny@proevestrup.example' },
        ...{ person: null, password: null, isBreakGlass: false },
      }),
    grantRole: () =>
      grantRole(reader, { account, role: 'secretary', committee, deputyFor: null, ...always }),
    revokeRole: async () => {
      const [grant] = await reader.stores.accounts.grantsOf(account);
      return revokeRole(reader, { account, grant: grant?.id ?? idOf(account) });
    },
    endAllSessions: () => endAllSessions(reader, { account }),
    resetSecondFactor: () => resetSecondFactor(reader, { account }),
    resetPassword: () =>
      resetPassword(reader, credentials, { account, password: 'fire ord uden mening' }),
    linkAccount: () => linkAccount(reader, { account, person: null }),
    closeAccount: () => closeAccount(reader, { account }),
  };
  return [
    ...Object.entries(deeds).map(
      ([name, deed]) => [name, async () => outcomeOf(await deed())] as const,
    ),
    [
      'readNotice',
      async () => {
        const outcomes = [];
        for (const id of await house.notices()) outcomes.push(outcomeOf(await readNotice(reader, id)));
        return outcomes.find((one) => one === 'done') ?? outcomes.join();
      },
    ],
  ];
}
