import { agendaActions, mayWithAgenda, type AgendaAction } from '#domain/access/agenda-actions.ts';
import { hasDuty } from '#domain/access/duties.ts';
import { isPublished, type Agenda } from '#domain/agenda/agenda.ts';
import { canBeApproved, whyNotAskChair } from '#domain/agenda/chair-asked.ts';
import { isClosed, type EntryContent } from '#domain/agenda/entry-content.ts';
import { judgeAgenda, type AgendaFault } from '#domain/agenda/judge-agenda.ts';
import {
  isOut,
  isStopped,
  upToSupplement,
  waitingSupplement,
} from '#domain/agenda/what-goes-out.ts';
import type { MeetingId, PaperId } from '#domain/ids.ts';
import { closedTitle } from '#domain/publication/build-meeting.ts';
import { findTitleWarnings, type TitleWarning } from '#domain/paper/closing-title.ts';
import type { Result } from '#domain/result.ts';
import { ok } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { agendaFor, type AgendaRefused } from './change-agenda.ts';
import { agendaDeadline, type LoadedAgenda } from './load-agenda.ts';
import type { PaperBeside, RecusalRow } from './agenda-store.ts';
import { loadContents } from './load-contents.ts';
import { paperReader } from '../paper/paper-store.ts';
import { knownNames } from '../recognition/known-names.ts';
import type { PlannedRelease } from './release-store.ts';
import { openedSince } from './opened-since.ts';
import { postponedLines, type PostponedLine } from './postponed-lines.ts';
import { recusedLines } from './recused-lines.ts';
import { sittingAt, type SittingMember } from './recuse-member.ts';
import { withdrawnEntries } from './withdrawn-lines.ts';

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
  /** Lines that come back at a later meeting, those that have left this agenda included. */
  readonly postponed: readonly PostponedLine[];
  /** Whether what stands on the agenda is stopped by a fault, and the supplement that waits beside it. */
  readonly publication: {
    readonly isStopped: boolean;
    readonly supplement: { readonly number: number; readonly isStopped: boolean } | null;
  };
  /** Whether the draft can be sent to the chair now, and approved by them. */
  readonly mayAskChair: boolean;
  readonly mayApprove: boolean;
  /** When it is to be sent; null where nobody has planned it. */
  readonly release: Pick<PlannedRelease, 'dueAt' | 'by' | 'lateReason'> | null;
  /** Approved papers of the committee that stand on none of its agendas. */
  readonly waiting: readonly { readonly id: PaperId; readonly title: string }[];
  /** Papers on other committees' agendas that day which the actor can make joint items. */
  readonly besides: readonly PaperBeside[];
  /** Who sits in the committee that day, for whoever says who is disqualified. */
  readonly sitting: readonly SittingMember[];
  /** Meetings of the committee to which an item can be postponed. */
  readonly later: readonly { readonly id: MeetingId; readonly date: string }[];
  readonly actions: ReadonlySet<AgendaAction>;
};

export type AgendaLine = Pick<EntryContent, 'entry' | 'title' | 'jointWith'> & {
  readonly isClosed: boolean;
  /** Whether it is out, so that it stays in its place and can be withdrawn. */
  readonly isOut: boolean;
  /** Since when, and why; null where it has not been withdrawn. */
  readonly withdrawn: { readonly at: Date; readonly reason: string | null } | null;
  readonly publicTitle: string | null;
  /** What in the public title somebody should look at again (LAW L17). */
  readonly titleWarnings: readonly TitleWarning[];
  readonly recused: readonly RecusalRow[];
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
  const isRecused = await recusedLines(context);
  const isHidden = (one: EntryContent): boolean =>
    isClosed(one) && isRecused({ entry: one.entry.id, paper: one.paper?.id ?? null });
  const hidden = new Set(contents.filter(isHidden).map(({ entry }) => entry.id));
  const show = (one: EntryContent): EntryContent => (isHidden(one) ? withoutClosed(one) : one);
  const shown = contents.map(show);
  const deadline = await agendaDeadline(stores, loaded, now());
  const actions = new Set(agendaActions.filter((action) => mayWithAgenda(actor, action, agenda)));
  const sitting = await sittingAt(stores, loaded);
  const names = await knownNames(stores, loaded.body.id);
  const withdrawn = await withdrawnEntries(stores, meeting);
  const judged = { agenda, contents, deadline, knownNames: names, withdrawn };
  const isStoppedUpTo = (last: number): boolean =>
    isStopped(judgeAgenda({ ...judged, contents: upToSupplement(contents, last) }));
  const next = isPublished(agenda.status)
    ? waitingSupplement(agenda.supplements, loaded.entries)
    : null;
  const recusals = await stores.agendaReadings.recusals(meeting);
  return ok({
    meeting,
    slug: loaded.meeting.slug,
    committee: committee.name,
    date: loaded.meeting.date,
    time: loaded.meeting.time,
    agenda,
    deadline,
    lines: shown.map(({ entry, title, jointWith, access, paper }) => ({
      entry,
      title,
      jointWith,
      isClosed: access.kind === 'closed',
      isOut: isOut(agenda, entry),
      withdrawn: withdrawalOf(withdrawn.get(entry.id)),
      publicTitle: access.kind === 'closed' ? access.publicTitle : null,
      titleWarnings:
        access.kind === 'closed' ? findTitleWarnings(access.publicTitle ?? '', names) : [],
      recused: recusals.filter((one) => one.entry === entry.id),
      paper: paper?.id ?? null,
    })),
    faults: loaded.row
      ? judgeAgenda({
          ...judged,
          openedSince: await openedSince(stores, loaded, contents),
        }).filter(({ entry }) => entry === null || !hidden.has(entry))
      : [],
    postponed: await postponedLines(stores, loaded, contents, show),
    publication: {
      isStopped: isStoppedUpTo(agenda.supplements),
      supplement: next === null ? null : { number: next, isStopped: isStoppedUpTo(next) },
    },
    mayAskChair: actions.has('send-to-chair') && whyNotAskChair(agenda.chair) === null,
    mayApprove: actions.has('approve') && canBeApproved(agenda.chair),
    release: await stores.releases.find(meeting),
    waiting: actions.has('change') ? await waitingPapers(context, stores, loaded) : [],
    besides: actions.has('change') ? await papersBeside(context, stores, meeting) : [],
    sitting: actions.has('change') ? sitting : [],
    later: actions.has('postpone') ? await laterMeetings(stores, loaded) : [],
    actions,
  });
}

const withdrawalOf = (
  item: { readonly withdrawnAt: Date; readonly withdrawnReason: string | null } | undefined,
): AgendaLine['withdrawn'] =>
  item ? { at: item.withdrawnAt, reason: item.withdrawnReason } : null;

/** Of a closed item that the reader is disqualified in (LAW L53): that it stands there. */
function withoutClosed({ entry, access, ...content }: EntryContent): EntryContent {
  const title = (access.kind === 'closed' ? access.publicTitle : null) ?? closedTitle;
  const what = { kind: 'plain', title, text: '', access: { kind: 'open' } } as const;
  return { ...content, title, access, entry: { ...entry, what, lateReason: null }, paper: null };
}

async function waitingPapers(
  { actor }: Pick<Context, 'actor'>,
  stores: Stores,
  { committee, register }: LoadedAgenda,
): Promise<AgendaView['waiting']> {
  const approved = await stores.papers.list({
    reader: paperReader(actor),
    committee: committee.id,
    statuses: ['approved'],
    limit: 100,
  });
  const names = register.namesOf(committee).map(({ id }) => id);
  const standing = await stores.agendas.standing(
    approved.map(({ id }) => id),
    names,
  );
  return approved.filter(({ id }) => !standing.has(id)).map(({ id, title }) => ({ id, title }));
}

/** A joint item is put on by whoever is secretary of its own committee too. */
async function papersBeside(
  { actor }: Pick<Context, 'actor'>,
  stores: Stores,
  meeting: MeetingId,
): Promise<AgendaView['besides']> {
  const besides = await stores.agendas.besides(meeting);
  return besides.filter(({ committee }) => hasDuty(actor, 'keep-agendas', committee));
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
