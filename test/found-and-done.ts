import { credentials } from '#adapters/identity/credentials.ts';
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
import { addPlainEntry } from '#application/agenda/add-entry.ts';
import { addMeeting } from '#application/agenda/add-meeting.ts';
import { announcePlan } from '#application/agenda/announce-plan.ts';
import { setDeadlineRule, viewDeadlines } from '#application/agenda/deadline-rule.ts';
import { enterBreaks } from '#application/agenda/enter-breaks.ts';
import { listAgendas } from '#application/agenda/list-agendas.ts';
import { listKeptCommittees } from '#application/agenda/list-kept-committees.ts';
import { listPlanCommittees } from '#application/agenda/list-plan-committees.ts';
import { markAsRead, readAgenda } from '#application/agenda/read-agenda.ts';
import { viewAgenda } from '#application/agenda/view-agenda.ts';
import { viewPlan } from '#application/agenda/view-plan.ts';
import { withdrawAgenda } from '#application/agenda/withdraw-agenda.ts';
import { closeAttachment } from '#application/attachment/edit-attachment.ts';
import { openAttachmentFile, viewAttachments } from '#application/attachment/view-attachments.ts';
import { listNotices, readNotice } from '#application/notice/read-notices.ts';
import { viewOverview } from '#application/overview/view-overview.ts';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { endSetting } from '#application/paper/end-setting.ts';
import { importKle } from '#application/paper/import-kle.ts';
import { removePhrase } from '#application/paper/keep-phrases.ts';
import { committeesToWriteFor, listPapers } from '#application/paper/list-papers.ts';
import { makeMove } from '#application/paper/move-paper.ts';
import { paperGate } from '#application/paper/paper-gate.ts';
import { takeOverPaper } from '#application/paper/take-over-paper.ts';
import { viewPaper } from '#application/paper/view-paper.ts';
import { viewSettings } from '#application/paper/view-settings.ts';
import type { Context } from '#application/ports.ts';
import { withdrawMeeting } from '#application/publication/withdraw.ts';
import { findReferences } from '#application/reference/find-references.ts';
import { defaultDeadlineRule } from '#domain/deadline/deadline-rule.ts';
import { idOf, outcomeOf } from './an-archive.ts';
import type { House } from './two-municipalities.ts';

const today = '2026-05-12';
const year = { from: '2026-01-01', until: '2026-12-31' };
const asked = { by: null, what: null, subject: null, from: null, until: null };
const always = { from: null, until: null };

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
        for (const id of await house.notices())
          outcomes.push(outcomeOf(await readNotice(reader, id)));
        return outcomes.find((one) => one === 'done') ?? [...new Set(outcomes)].join();
      },
    ],
  ];
}
