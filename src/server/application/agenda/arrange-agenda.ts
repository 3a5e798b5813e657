import { isInOrder, moveEntry, removeEntry } from '#domain/agenda/arrange-entries.ts';
import type { AgendaEntry } from '#domain/agenda/entry.ts';
import { isOut } from '#domain/agenda/what-goes-out.ts';
import type { AgendaEntryId, MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changeAgenda, type AgendaRefused, type OpenedAgenda } from './change-agenda.ts';
import { withAccess } from './entry-access.ts';
import { agendaDeadline } from './load-agenda.ts';

export type ArrangeRefused =
  | AgendaRefused
  | { readonly type: 'entry-unknown' }
  /** What members and citizens have read stays in its place; it can be withdrawn or postponed. */
  | { readonly type: 'already-published' };

type EntryCommand = { readonly meeting: MeetingId; readonly entry: AgendaEntryId };

/** Moves a line; where that breaks the rule that closed items come last, it is remembered who did (LAW L12). */
export const moveAgendaEntry = (
  context: Context,
  command: EntryCommand & { readonly to: number },
): Promise<Result<null, ArrangeRefused>> =>
  changeAgenda<ArrangeRefused>(context, command.meeting, 'change', async (stores, loaded, at) => {
    const entry = unpublished(loaded, command.entry);
    if (!entry.ok) return entry;
    const before = await withAccess(stores, loaded.entries);
    const after = moveEntry(before, command.entry, command.to);
    const breaks = isInOrder(before) && !isInOrder(after);
    return ok({
      entries: after,
      ...(breaks
        ? {
            row: { ...loaded.row, orderOverride: { by: context.actor.name, at: at.toISOString() } },
          }
        : {}),
      what: 'agenda-entry-moved' as const,
      detail: { entry: command.entry, to: command.to },
    });
  });

/** Takes a line off; it can be put back. */
export const removeAgendaEntry = (
  context: Context,
  command: EntryCommand,
): Promise<Result<null, ArrangeRefused>> =>
  changeAgenda<ArrangeRefused>(context, command.meeting, 'change', (_, loaded) => {
    const entry = unpublished(loaded, command.entry);
    if (!entry.ok) return entry;
    return ok({
      entries: removeEntry(loaded.entries, command.entry),
      what: 'agenda-entry-removed' as const,
      detail: { entry: command.entry },
    });
  });

export type LateRefused = ArrangeRefused | { readonly type: 'reason-missing' };

/**
 * Says why a line comes after the agenda was sent (LAW L3).
 * @param command.reason blank for none, which is refused when the deadline has passed
 */
export const setLateReason = (
  context: Context,
  command: EntryCommand & { readonly reason: string },
): Promise<Result<null, LateRefused>> =>
  changeAgenda<LateRefused>(context, command.meeting, 'change', async (stores, loaded, at) => {
    const entry = unpublished(loaded, command.entry);
    if (!entry.ok) return entry;
    const lateReason = command.reason.trim() || null;
    if (lateReason === null && (await agendaDeadline(stores, loaded, at)).isLate)
      return err({ type: 'reason-missing' });
    return ok({
      entries: loaded.entries.map((one) =>
        one.id === command.entry ? { ...one, lateReason } : one,
      ),
      what: 'agenda-entry-late' as const,
      detail: { entry: command.entry },
    });
  });

function unpublished(
  { agenda, entries }: OpenedAgenda,
  id: AgendaEntryId,
): Result<AgendaEntry, ArrangeRefused> {
  const entry = entries.find((one) => one.id === id);
  if (!entry) return err({ type: 'entry-unknown' });
  return isOut(agenda, entry) ? err({ type: 'already-published' }) : ok(entry);
}
