import { knowsAgendas, mayWithAgenda } from '#domain/access/agenda-actions.ts';
import type { AgendaStatus } from '#domain/agenda/agenda.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Context } from '../ports.ts';
import { ownOrganizations } from '../recognition/own-organizations.ts';
import { loadAgenda } from './load-agenda.ts';

export type AgendaListing = {
  readonly meeting: MeetingId;
  readonly committee: string;
  readonly date: string;
  readonly time: string | null;
  readonly status: AgendaStatus;
  /** Whether the actor makes it, reads what is published of it, or may only know that the meeting is. */
  readonly opens: 'making' | 'reading' | null;
};

/**
 * The meetings of the committees whose agendas the actor has to do with, by day.
 * @param period ISO dates, both included
 */
export async function listAgendas(
  { actor, stores }: Pick<Context, 'actor' | 'stores'>,
  period: { readonly from: string; readonly until: string },
): Promise<readonly AgendaListing[]> {
  const listed: AgendaListing[] = [];
  const all = await ownOrganizations({ actor, stores });
  for (const { id: committee, name } of all.filter(({ id, leader }) => id === leader)) {
    if (!knowsAgendas(actor, committee)) continue;
    const names = all.filter(({ leader }) => leader === committee).map(({ id }) => id);
    for (const { meeting } of await stores.plans.ofCommittee(names, period)) {
      const loaded = await loadAgenda(stores, meeting);
      if (!loaded) continue;
      const { agenda } = loaded;
      const may = (action: Parameters<typeof mayWithAgenda>[1]): boolean =>
        mayWithAgenda(actor, action, agenda);
      listed.push({
        meeting,
        committee: name,
        date: loaded.meeting.date,
        time: loaded.meeting.time,
        status: agenda.status,
        opens:
          may('open') || may('read-draft') ? 'making' : may('read-published') ? 'reading' : null,
      });
    }
  }
  return listed.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
