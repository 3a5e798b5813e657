import { nameInDuty } from '#domain/access/duties.ts';
import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { tell } from '../notice/tell.ts';
import type { Context } from '../ports.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { takeDownMeeting } from '../publication/take-down.ts';
import { agendaFor, type AgendaRefused } from './change-agenda.ts';

export type WithdrawAgendaRefused = AgendaRefused | { readonly type: 'reason-missing' };

/** Takes an agenda back from the public side and from members; it is a draft again, and can be published again. */
export async function withdrawAgenda(
  context: Context,
  command: { readonly meeting: MeetingId; readonly reason: string },
): Promise<Result<null, WithdrawAgendaRefused>> {
  type Withdrawn = Result<null, WithdrawAgendaRefused>;
  const withdrawn = await context.transact(async (stores): Promise<Withdrawn> => {
    await stores.lockArchive();
    await stores.agendas.lock(command.meeting);
    const found = await agendaFor(context, stores, command.meeting, 'withdraw');
    if (!found.ok) return found;
    const reason = command.reason.trim();
    if (reason === '') return err({ type: 'reason-missing' });
    const { meeting, register, committee } = found.value;
    const at = context.now();
    await takeDownMeeting(stores, meeting, register, 'withdrawn', at);
    await tell(stores, context.actor, {
      to: { role: 'reader', committee: committee.id },
      what: 'agenda-withdrawn',
      about: { meeting: meeting.id },
      at,
    });
    await stores.journal.add({
      at,
      by: nameInDuty(context.actor, 'keep-agendas', committee.id),
      what: 'agenda-withdrawn',
      subject: meeting.id,
      detail: { slug: meeting.slug, edition: meeting.lastEdition, reason },
    });
    return ok(null);
  });
  if (withdrawn.ok) await refreshStale(context);
  return withdrawn;
}
