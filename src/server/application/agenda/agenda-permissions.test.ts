import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Actor, Role } from '#domain/access/actor.ts';
import { agendaActions, agendaTable, type AgendaAction } from '#domain/access/agenda-actions.ts';
import { agendaStatuses, type AgendaStatus } from '#domain/agenda/agenda.ts';
import type { AgendaEntryId, MeetingId } from '#domain/ids.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { idOf, outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import type { Context, JournalEvent } from '../ports.ts';
import { addPaper, addPlainEntry, restoreEntry } from './add-entry.ts';
import { moveAgendaEntry, removeAgendaEntry, setLateReason } from './arrange-agenda.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { approveAgenda, askForChanges, sendToChair } from './chair-word.ts';
import { considerPlainEntry } from './consider-entry.ts';
import { openAgenda } from './open-agenda.ts';
import { postponeEntry } from './postpone-entry.ts';
import { previewAgenda } from './preview-agenda.ts';
import { publishAgenda, publishSupplement } from './publish-agenda.ts';
import { markAsRead, readAgenda } from './read-agenda.ts';
import { recuseMember, takeRecusalBack } from './recuse-member.ts';
import { viewAgenda } from './view-agenda.ts';
import { withdrawAgenda } from './withdraw-agenda.ts';
import { returnEntry, withdrawEntry } from './withdraw-entry.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

type Asked = { readonly meeting: MeetingId; readonly later: MeetingId };
/** What is not there yet has no third line: whoever may not ask is refused before that is seen. */
const thirdOf = async ({ stores }: Context, meeting: MeetingId): Promise<AgendaEntryId> =>
  (await stores.agendas.entries(meeting))[2]?.id ?? stores.newId<'AgendaEntry'>();

/** What has been withdrawn from an agenda that is out. */
const firstOf = async ({ stores }: Context, meeting: MeetingId): Promise<AgendaEntryId> =>
  (await stores.agendas.entries(meeting))[0]?.id ?? stores.newId<'AgendaEntry'>();

type Act = (context: Context, asked: Asked) => Promise<string>;

const plain = { title: 'Et besøg', text: '', closing: null };

/** Each action as the page would ask for it. */
const useCases: Readonly<Record<AgendaAction, Act>> = {
  open: async (context, { meeting }) => outcomeOf(await openAgenda(context, { meeting })),
  'read-draft': async (context, { meeting }) => outcomeOf(await viewAgenda(context, meeting)),
  change: async (context, { meeting }) =>
    outcomeOf(await addPlainEntry(context, { meeting, ...plain })),
  'send-to-chair': async (context, { meeting }) =>
    outcomeOf(await sendToChair(context, { meeting })),
  approve: async (context, { meeting }) => outcomeOf(await approveAgenda(context, { meeting })),
  'ask-for-changes': async (context, { meeting }) =>
    outcomeOf(await askForChanges(context, { meeting, what: 'Byt om' })),
  preview: async (context, { meeting }) => outcomeOf(await previewAgenda(context, { meeting })),
  publish: async (context, { meeting }) => outcomeOf(await publishAgenda(context, { meeting })),
  'publish-supplement': async (context, { meeting }) =>
    outcomeOf(await publishSupplement(context, { meeting })),
  withdraw: async (context, { meeting }) =>
    outcomeOf(await withdrawAgenda(context, { meeting, reason: 'En fejl' })),
  'withdraw-item': async (context, { meeting }) =>
    outcomeOf(
      await withdrawEntry(context, {
        meeting,
        entry: await thirdOf(context, meeting),
        reason: 'En fejl',
      }),
    ),
  'return-item': async (context, { meeting }) =>
    outcomeOf(await returnEntry(context, { meeting, entry: await firstOf(context, meeting) })),
  postpone: async (context, { meeting, later }) =>
    outcomeOf(
      await postponeEntry(context, {
        meeting,
        entry: await thirdOf(context, meeting),
        to: later,
      }),
    ),
  cancel: async (context, { meeting }) =>
    outcomeOf(await cancelMeeting(context, { meeting, reason: 'Ingen sager' })),
  'read-published': async (context, { meeting }) =>
    (await readAgenda(context, meeting)) === null ? 'not-found' : 'done',
  'mark-as-read': async (context, { meeting }) => outcomeOf(await markAsRead(context, { meeting })),
};

/** Everything that changes a draft takes the right to change it. */
const changes: Readonly<Record<string, Act>> = {
  'adding a matter': async (context, { meeting }) =>
    outcomeOf(await addPaper(context, { meeting, paper: context.stores.newId<'Paper'>() })),
  'adding a point': useCases.change,
  'moving a line': async (context, { meeting }) =>
    outcomeOf(await moveAgendaEntry(context, { ...(await lineOf(context, meeting)), to: 1 })),
  'taking a line off': async (context, { meeting }) =>
    outcomeOf(await removeAgendaEntry(context, await lineOf(context, meeting))),
  'putting it back': async (context, { meeting }) =>
    outcomeOf(await restoreEntry(context, await lineOf(context, meeting))),
  'saying why it is late': async (context, { meeting }) =>
    outcomeOf(
      await setLateReason(context, { ...(await lineOf(context, meeting)), reason: 'Haster' }),
    ),
  'considering what is public of it': async (context, { meeting }) =>
    outcomeOf(
      await considerPlainEntry(context, {
        ...(await lineOf(context, meeting)),
        publicTitle: 'Et punkt',
        publicDecision: { kind: 'not-considered' },
      }),
    ),
  'noting a disqualification': async (context, { meeting }) =>
    outcomeOf(await recuseMember(context, { ...(await lineOf(context, meeting)), ...somebody })),
  'taking it back': async (context, { meeting }) =>
    outcomeOf(await takeRecusalBack(context, { ...(await lineOf(context, meeting)), ...somebody })),
};
const lineOf = async (context: Context, meeting: MeetingId) => ({
  meeting,
  entry: await thirdOf(context, meeting),
});
const somebody = { person: idOf<'Person'>('00000000-0000-4000-8000-000000000077') };

/** All that each leaves in the journal when it is done: nothing where it reads, and two where an item is back by a publication. */
const journalled: Readonly<Record<AgendaAction, readonly JournalEvent[]>> = {
  open: ['agenda-opened'],
  'read-draft': [],
  change: ['agenda-entry-added'],
  'send-to-chair': ['agenda-sent-to-chair'],
  approve: ['agenda-chair-said'],
  'ask-for-changes': ['agenda-chair-said'],
  preview: [],
  publish: ['agenda-published'],
  'publish-supplement': ['agenda-supplement-published'],
  withdraw: ['agenda-withdrawn'],
  'withdraw-item': ['item-withdrawn'],
  'return-item': ['agenda-published', 'item-released'],
  postpone: ['agenda-entry-postponed'],
  cancel: ['meeting-cancelled'],
  'read-published': [],
  'mark-as-read': [],
};

/** A meeting whose agenda has come so far; one that is out has a late item waiting, and its first line has been withdrawn. */
async function agendaIn(status: AgendaStatus) {
  const stage = await agendaStage(database);
  const { secretary, plan, meeting: opened } = stage;
  const later = await plan('2026-09-09');
  await aMember(database, stage.town.committee, { name: 'Frode Formand', office: 'chair' });
  if (status === 'planned') return { ...stage, meeting: await plan('2026-08-12'), later };
  const add = async () => valueOf(await addPlainEntry(secretary, { meeting: opened, ...plain }));
  await add();
  if (status === 'cancelled')
    valueOf(await cancelMeeting(secretary, { meeting: opened, reason: 'Ingen sager' }));
  if (status === 'published' || status === 'supplemented') {
    valueOf(await publishAgenda(secretary, { meeting: opened }));
    const entry = await firstOf(secretary, opened);
    valueOf(await withdrawEntry(secretary, { meeting: opened, entry, reason: 'En fejl' }));
    await add();
  }
  if (status === 'supplemented') {
    valueOf(await publishSupplement(secretary, { meeting: opened }));
    await add();
  }
  return { ...stage, meeting: opened, later };
}

const roles = Object.keys(agendaTable).filter((role): role is Role => role in agendaTable);

/** Somebody who is that, and nothing else. */
function actorIn(role: Role, { cast, town }: Awaited<ReturnType<typeof agendaStage>>): Actor {
  switch (role) {
    case 'case-officer':
      return cast.owner;
    case 'vice-chair':
    case 'substitute':
      return { ...cast.member, seats: [{ committee: town.committee, office: role }] };
    default:
      return cast[role];
  }
}

/** For want of a right, not for another reason; a meeting that is out or cancelled is so in the plan. */
const refusals = new Set(['not-allowed', 'not-found', 'already-published', 'already-cancelled']);

const cells = roles.flatMap((role) => agendaStatuses.map((status) => [role, status] as const));
const journal = async () =>
  (await db.selectFrom('journal').select('what').orderBy('id').execute()).map(({ what }) => what);

/** Cancelling is the plan's: whoever administers the house may do it too, and an unopened agenda is the plan's own page. */
const isPlans = (role: Role, action: AgendaAction): boolean =>
  role === 'administrator' && action === 'cancel';

test.each(cells)(
  'an agenda that %s meets when it is %s suffers nothing that is not theirs to do, and keeps no trace of it',
  async (role, status) => {
    const stage = await agendaIn(status);
    const context = contextOn(database, actorIn(role, stage));
    const allowed = agendaTable[role][status] ?? [];
    const refused = agendaActions.filter(
      (action) => !allowed.includes(action) && !isPlans(role, action),
    );
    const before = await wholeDatabase(db);
    if (refused.includes('change'))
      for (const [name, change] of Object.entries(changes))
        expect([name, refusals.has(await change(context, stage))]).toEqual([name, true]);
    for (const action of refused) {
      // An agenda that one may open is looked at on the same page.
      if (action === 'read-draft' && allowed.includes('open')) continue;
      expect([action, refusals.has(await useCases[action](context, stage))]).toEqual([
        action,
        true,
      ]);
    }
    expect(await wholeDatabase(db)).toEqual(before);
  },
);

const allowedSomewhere = cells.flatMap(([role, status]) =>
  (agendaTable[role][status] ?? []).map((action) => [role, status, action] as const),
);

test.each(allowedSomewhere)(
  '%s may with an agenda that is %s: %s, and what is done stands in the journal and nothing else',
  async (role, status, action) => {
    const stage = await agendaIn(status);
    const context = contextOn(database, actorIn(role, stage));
    const before = (await journal()).length;
    expect(await useCases[action](context, stage)).toBe('done');
    const added = (await journal()).slice(before);
    expect(added).toEqual(journalled[action]);
  },
);
