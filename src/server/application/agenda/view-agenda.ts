import { visiblePapers } from '#domain/access/paper-actions.ts';
import { agendaActions, mayWithAgenda, type AgendaAction } from '#domain/access/agenda-actions.ts';
import type { Agenda } from '#domain/agenda/agenda.ts';
import type { EntryContent } from '#domain/agenda/entry-content.ts';
import { judgeAgenda, type AgendaFault } from '#domain/agenda/judge-agenda.ts';
import type { MeetingId, PaperId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import { ok } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { agendaFor, type AgendaRefused } from './change-agenda.ts';
import { agendaDeadline, type LoadedAgenda } from './load-agenda.ts';
import { loadContents } from './load-contents.ts';

export type AgendaView = {
  readonly meeting: MeetingId;
  readonly slug: string | null;
  readonly committee: string;
  readonly date: string;
  readonly time: string | null;
  readonly agenda: Agenda;
  readonly deadline: { readonly last: string; readonly isLate: boolean };
  readonly lines: readonly AgendaLine[];
  readonly faults: readonly AgendaFault[];
  /** Approved papers of the committee that stand on none of its agendas. */
  readonly waiting: readonly { readonly id: PaperId; readonly title: string }[];
  /** Meetings of the committee to which an item can be postponed. */
  readonly later: readonly { readonly id: MeetingId; readonly date: string }[];
  readonly actions: ReadonlySet<AgendaAction>;
};

export type AgendaLine = Pick<EntryContent, 'entry' | 'title' | 'jointWith'> & {
  readonly isClosed: boolean;
  readonly publicTitle: string | null;
  readonly paper: PaperId | null;
};

/** An agenda as those who make it see it; one that has not been opened yet has no lines. */
export async function viewAgenda(
  context: Pick<Context, 'actor' | 'stores' | 'now'>,
  meeting: MeetingId,
): Promise<Result<AgendaView, AgendaRefused>> {
  const { actor, stores, now } = context;
  const opening = await agendaFor(context, stores, meeting, 'open');
  const found = opening.ok ? opening : await agendaFor(context, stores, meeting, 'read-draft');
  if (!found.ok) return found;
  const loaded = found.value;
  const { agenda, committee } = loaded;
  const contents = await loadContents(stores, loaded);
  const deadline = await agendaDeadline(stores, loaded, now());
  const actions = new Set(agendaActions.filter((action) => mayWithAgenda(actor, action, agenda)));
  return ok({
    meeting,
    slug: loaded.meeting.slug,
    committee: committee.name,
    date: loaded.meeting.date,
    time: loaded.meeting.time,
    agenda,
    deadline,
    lines: contents.map(({ entry, title, jointWith, access, paper }) => ({
      entry,
      title,
      jointWith,
      isClosed: access.kind === 'closed',
      publicTitle: access.kind === 'closed' ? access.publicTitle : null,
      paper: paper?.id ?? null,
    })),
    faults: loaded.row ? judgeAgenda({ agenda, contents, deadline }) : [],
    waiting: actions.has('change') ? await waitingPapers(context, stores, loaded) : [],
    later: actions.has('postpone') ? await laterMeetings(stores, loaded) : [],
    actions,
  });
}

async function waitingPapers(
  { actor }: Pick<Context, 'actor'>,
  stores: Stores,
  { committee, register }: LoadedAgenda,
): Promise<AgendaView['waiting']> {
  const approved = await stores.papers.list({
    visible: visiblePapers(actor),
    asked: actor.account,
    committee: committee.id,
    statuses: ['approved'],
    limit: 100,
  });
  const names = register.namesOf(committee).map(({ id }) => id);
  const waiting: AgendaView['waiting'][number][] = [];
  for (const { id, title } of approved)
    if (!(await stores.agendas.standsOn(id, names))) waiting.push({ id, title });
  return waiting;
}

async function laterMeetings(
  stores: Stores,
  { committee, register, meeting }: LoadedAgenda,
): Promise<AgendaView['later']> {
  const names = register.namesOf(committee).map(({ id }) => id);
  const year = Number(meeting.date.slice(0, 4));
  const planned = await stores.plans.ofCommittee(names, {
    from: meeting.date,
    until: `${year + 2}-12-31`,
  });
  return planned
    .filter(({ date, cancelledReason }) => date > meeting.date && cancelledReason === null)
    .map((one) => ({ id: one.meeting, date: one.date }));
}
