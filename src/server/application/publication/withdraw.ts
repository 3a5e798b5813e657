import { hasDuty } from '#domain/access/duties.ts';
import type { AgendaItemId, MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { tellAgendaReaders } from '../agenda/tell-agenda-readers.ts';
import { changeItem, type ItemChange, type ItemRefused } from './change-item.ts';
import { loadMeeting } from './load-meeting.ts';
import { refreshStale } from './refresh-stale.ts';
import { takeDownMeeting } from './take-down.ts';

export type WithdrawRefused =
  | { readonly type: 'not-found' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'not-published' };

/**
 * Withdraws a meeting from the public side at once: every page of it answers as the unknown does. It comes back only
 * when someone publishes it again, not by an import.
 */
export async function withdrawMeeting(
  context: Context,
  command: { readonly meeting: MeetingId; readonly reason: string },
): Promise<Result<null, WithdrawRefused>> {
  const { actor, now, transact } = context;
  const withdrawn = await transact(async (stores): Promise<Result<null, WithdrawRefused>> => {
    await stores.lockArchive();
    const loaded = await loadMeeting(stores, command.meeting);
    if (!loaded) return err({ type: 'not-found' });
    const { meeting, register } = loaded;
    const committee = register.leaderOf(register.byId(meeting.organization));
    if (!hasDuty(actor, 'keep-minutes', committee.id)) return err({ type: 'not-allowed' });
    if (meeting.state !== 'published') return err({ type: 'not-published' });
    const at = now();
    await takeDownMeeting(stores, meeting, register, 'withdrawn', at);
    const place = { meeting: meeting.id, committee: committee.id };
    await tellAgendaReaders(stores, actor, place, 'agenda-withdrawn', at);
    await stores.journal.add({
      at,
      by: actor.name,
      what: 'meeting-withdrawn',
      subject: meeting.id,
      detail: { slug: meeting.slug, edition: meeting.lastEdition, reason: command.reason },
    });
    return ok(null);
  });
  if (withdrawn.ok) await refreshStale(context);
  return withdrawn;
}

/** Withdraws one item; its number is all that is left of it. */
export const withdrawItem = (
  context: Context,
  command: { readonly item: AgendaItemId; readonly reason: string },
): Promise<Result<null, ItemRefused>> =>
  changeItem(context, command.item, () => ok(withdrawal(command.reason, context.now())));

export const withdrawal = (reason: string, at: Date): ItemChange => ({
  rulings: { withdrawnAt: at, withdrawnReason: reason },
  takeDown: true,
  what: 'item-withdrawn',
  detail: { reason },
});

/** What stands again from that moment on. */
export const returned = (at: Date): ItemChange['rulings'] => ({
  withdrawnAt: null,
  withdrawnReason: null,
  returnedAt: at,
});

/** Takes the withdrawal of an item back. */
export const releaseItem = (
  context: Context,
  command: { readonly item: AgendaItemId; readonly reason: string },
): Promise<Result<null, ItemRefused>> =>
  changeItem(context, command.item, () =>
    ok({
      rulings: returned(context.now()),
      takeDown: false,
      what: 'item-released',
      detail: { reason: command.reason },
    }),
  );
