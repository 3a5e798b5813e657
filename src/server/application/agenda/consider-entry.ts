import { isPublished } from '#domain/agenda/agenda.ts';
import type { AgendaEntryId, MeetingId } from '#domain/ids.ts';
import {
  considerClosing,
  type ConsideredRefused,
  type PublicDecision,
} from '#domain/paper/closing.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changeAgenda, type AgendaRefused } from './change-agenda.ts';

export type ConsiderEntryRefused =
  | AgendaRefused
  | { readonly type: 'entry-unknown' }
  /** An open item; a matter says itself what may be public of it. */
  | { readonly type: 'not-closed' }
  | ConsideredRefused;

/**
 * Enters what may be public of a closed item without a matter: a title, and whether its decision is to be published (LAW L16).
 * On an agenda that is out it reaches the public when the agenda is published again.
 * @param command.publicTitle blank for the usual "Lukket punkt"
 */
export const considerPlainEntry = (
  context: Context,
  command: {
    readonly meeting: MeetingId;
    readonly entry: AgendaEntryId;
    readonly publicTitle: string;
    readonly publicDecision: PublicDecision;
  },
): Promise<Result<null, ConsiderEntryRefused>> =>
  changeAgenda<ConsiderEntryRefused>(
    context,
    command.meeting,
    'change',
    (_, { agenda, entries }) => {
      const entry = entries.find(({ id }) => id === command.entry);
      if (entry?.what.kind !== 'plain') return err({ type: 'entry-unknown' });
      const { what } = entry;
      if (what.access.kind === 'open') return err({ type: 'not-closed' });
      const considered = considerClosing(what.access, command);
      if (!considered.ok) return considered;
      const access = considered.value;
      return ok({
        entries: entries.map((one) =>
          one === entry ? { ...one, what: { ...what, access } } : one,
        ),
        what: 'agenda-entry-considered' as const,
        // A title that is to be public; nothing else of what is closed.
        detail: {
          entry: entry.id,
          publicTitle: access.publicTitle,
          isOut: isPublished(agenda.status),
        },
      });
    },
  );
