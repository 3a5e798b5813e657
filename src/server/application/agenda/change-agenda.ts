import { knowsAgendas, mayWithAgenda, type AgendaAction } from '#domain/access/agenda-actions.ts';
import { nameInDuty } from '#domain/access/duties.ts';
import type { AgendaEntry } from '#domain/agenda/entry.ts';
import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, JournalEvent, Stores } from '../ports.ts';
import type { AgendaRow } from './agenda-store.ts';
import { loadAgenda, type LoadedAgenda } from './load-agenda.ts';

export type AgendaRefused =
  /** Unknown, or not for this reader: they answer alike. */
  { readonly type: 'not-found' } | { readonly type: 'not-allowed' };

export type AgendaChange = {
  readonly row?: AgendaRow;
  readonly entries?: readonly AgendaEntry[];
  readonly what: JournalEvent;
  /** Nothing of a closed item. */
  readonly detail?: unknown;
};

export type OpenedAgenda = LoadedAgenda & { readonly row: AgendaRow };

/** The agenda, if the actor may do that with it now. */
export async function agendaFor(
  { actor }: Pick<Context, 'actor'>,
  stores: Stores,
  meeting: MeetingId,
  action: AgendaAction,
): Promise<Result<LoadedAgenda, AgendaRefused>> {
  const loaded = await loadAgenda(stores, meeting);
  if (!loaded || !knowsAgendas(actor, loaded.committee.id)) return err({ type: 'not-found' });
  return mayWithAgenda(actor, action, loaded.agenda) ? ok(loaded) : err({ type: 'not-allowed' });
}

/**
 * Changes an agenda that has been opened, in one transaction: locked, authorised by the table of actions, saved and journalled. The
 * chair's word is of the draft as it was: whoever changes it asks anew.
 */
export const changeAgenda = <Refused>(
  context: Context,
  meeting: MeetingId,
  action: AgendaAction,
  decide: (
    stores: Stores,
    loaded: OpenedAgenda,
    at: Date,
  ) => Promise<Result<AgendaChange, Refused>> | Result<AgendaChange, Refused>,
): Promise<Result<null, Refused | AgendaRefused>> =>
  context.transact(async (stores): Promise<Result<null, Refused | AgendaRefused>> => {
    await stores.agendas.lock(meeting);
    const found = await agendaFor(context, stores, meeting, action);
    if (!found.ok) return found;
    const { row } = found.value;
    if (!row) return err({ type: 'not-found' });
    const at = context.now();
    const decided = await decide(stores, { ...found.value, row }, at);
    if (!decided.ok) return decided;
    const { entries, what, detail } = decided.value;
    const now = decided.value.row ?? row;
    await stores.agendas.save(
      entries && now.chair?.kind === 'approved' ? { ...now, chair: null } : now,
    );
    if (entries) await stores.agendas.putEntries(meeting, entries, context.actor.name);
    const by = nameInDuty(context.actor, 'keep-agendas', found.value.committee.id);
    await stores.journal.add({ at, by, what, subject: meeting, detail });
    return ok(null);
  });
