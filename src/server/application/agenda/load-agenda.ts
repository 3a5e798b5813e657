import type { Agenda, AgendaStatus } from '#domain/agenda/agenda.ts';
import type { AgendaEntry } from '#domain/agenda/entry.ts';
import { deadlinesOf, isLate } from '#domain/deadline/deadline-rule.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';
import { loadMeeting, type LoadedMeeting } from '../publication/load-meeting.ts';
import type { Organization } from '../recognition/organization-store.ts';
import type { AgendaRow } from './agenda-store.ts';
import { deadlineRules } from './deadline-rule.ts';

export type LoadedAgenda = LoadedMeeting & {
  /** The one whose name and address stand for all names of the committee. */
  readonly committee: Organization;
  readonly agenda: Agenda;
  /** Null while nobody has opened it. */
  readonly row: AgendaRow | null;
  /** In the order they stand. */
  readonly entries: readonly AgendaEntry[];
};

/**
 * The agenda of a meeting, made or not, or `null`. Whether it is published, the meeting says: it may have been withdrawn by
 * other ways than its own.
 */
export async function loadAgenda(stores: Stores, id: MeetingId): Promise<LoadedAgenda | null> {
  const loaded = await loadMeeting(stores, id);
  if (!loaded) return null;
  const { meeting, register } = loaded;
  const committee = register.leaderOf(register.byId(meeting.organization));
  const row = await stores.agendas.find(id);
  const planned = await stores.plans.find(id);
  const isCancelled = planned !== null && planned.cancelledReason !== null;
  const supplements = row?.supplements ?? 0;
  const published: AgendaStatus = supplements > 0 ? 'supplemented' : 'published';
  const made = row !== null && row.publishedAt !== null && meeting.state === 'published';
  const status = isCancelled ? 'cancelled' : row === null ? 'planned' : made ? published : 'draft';
  return {
    ...loaded,
    committee,
    row,
    entries: row ? await stores.agendas.entries(id) : [],
    agenda: {
      meeting: id,
      committee: committee.id,
      status,
      place: planned?.place ?? null,
      chair: row?.chair ?? null,
      orderOverride: row?.orderOverride ?? null,
      supplements,
    },
  };
}

/** The last day of dispatch by the committee's own rule, and whether it has passed (LAW L1, L4). */
export async function agendaDeadline(
  stores: Stores,
  { meeting, committee, register }: LoadedAgenda,
  at: Date,
): Promise<{ readonly last: string; readonly isLate: boolean }> {
  const names = register.namesOf(committee).map((name) => name.id);
  const ruleOn = await deadlineRules(stores, { leader: committee, names });
  const rule = ruleOn(meeting.date);
  return {
    last: deadlinesOf(meeting.date, rule).dispatch,
    isLate: isLate(at.toISOString(), meeting.date, rule),
  };
}
