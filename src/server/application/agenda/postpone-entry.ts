import { isPublished } from '#domain/agenda/agenda.ts';
import { removeEntry } from '#domain/agenda/arrange-entries.ts';
import type { AgendaEntryId, MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changeAgenda, type AgendaRefused } from './change-agenda.ts';
import { loadAgenda } from './load-agenda.ts';
import { returnPostponed } from './open-agenda.ts';
import { postponedTo } from './postponed-to.ts';

export type PostponeRefused =
  | AgendaRefused
  | { readonly type: 'entry-unknown' }
  /** It comes back at a later meeting already. */
  | { readonly type: 'postponed-already' }
  /** It must be a later meeting of the same committee that is to be held. */
  | { readonly type: 'meeting-unfit' };

/**
 * Postpones an item to another meeting of the committee, where it comes back by itself. It leaves an agenda that is being made; on
 * a published one it stays, since the meeting itself decides to postpone.
 */
export const postponeEntry = (
  context: Context,
  command: {
    readonly meeting: MeetingId;
    readonly entry: AgendaEntryId;
    readonly to: MeetingId;
  },
): Promise<Result<null, PostponeRefused>> =>
  changeAgenda<PostponeRefused>(
    context,
    command.meeting,
    'postpone',
    async (stores, loaded, at) => {
      const entry = loaded.entries.find(({ id }) => id === command.entry);
      if (!entry || entry.what.kind === 'standing') return err({ type: 'entry-unknown' });
      if ((await postponedTo(stores, command.meeting)).has(entry.id))
        return err({ type: 'postponed-already' });
      const target = await loadAgenda(stores, command.to);
      if (
        target?.committee.id !== loaded.committee.id ||
        target.meeting.date <= loaded.meeting.date ||
        target.agenda.status === 'cancelled'
      )
        return err({ type: 'meeting-unfit' });
      const by = context.actor.name;
      const id = stores.newId<'Postponement'>();
      await stores.agendas.lock(command.to);
      await stores.postponements.add({ id, entry: entry.id, to: command.to }, by, at);
      await returnPostponed(stores, command.to, by, at);
      return ok({
        ...(isPublished(loaded.agenda.status)
          ? {}
          : { entries: removeEntry(loaded.entries, entry.id) }),
        what: 'agenda-entry-postponed' as const,
        detail: { entry: entry.id, to: command.to },
      });
    },
  );
