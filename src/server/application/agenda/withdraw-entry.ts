import { nameInDuty } from '#domain/access/duties.ts';
import type { AgendaEntryId, MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { applyChange } from '../publication/change-item.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { returned, withdrawal } from '../publication/withdraw.ts';
import { agendaFor, type AgendaRefused } from './change-agenda.ts';
import { publishAgain, type PublishAgendaRefused } from './publish-agenda.ts';
import { itemOfEntry } from './withdrawn-lines.ts';

type Line = { readonly meeting: MeetingId; readonly entry: AgendaEntryId };

export type WithdrawEntryRefused =
  | AgendaRefused
  /** It does not stand on what has been published. */
  | { readonly type: 'entry-unknown' }
  | { readonly type: 'already-withdrawn' }
  | { readonly type: 'reason-missing' };

/**
 * Takes one item of a published agenda back from the public side and from members at once: what is left of it, in every edition, is
 * its number and that it has been withdrawn. The line stays on the agenda, so that the others keep their numbers.
 * @param command.reason for the journal and for those who make the agenda; never blank, never public
 */
export async function withdrawEntry(
  context: Context,
  command: Line & { readonly reason: string },
): Promise<Result<null, WithdrawEntryRefused>> {
  const { actor, now, transact } = context;
  const withdrawn = await transact(async (stores): Promise<Result<null, WithdrawEntryRefused>> => {
    await stores.lockArchive();
    await stores.agendas.lock(command.meeting);
    const found = await agendaFor(context, stores, command.meeting, 'withdraw-item');
    if (!found.ok) return found;
    const loaded = found.value;
    const item = await itemOfEntry(stores, command.meeting, command.entry);
    if (!item) return err({ type: 'entry-unknown' });
    if (item.withdrawnAt !== null) return err({ type: 'already-withdrawn' });
    const reason = command.reason.trim();
    if (reason === '') return err({ type: 'reason-missing' });
    const publisher = { by: nameInDuty(actor, 'keep-agendas', loaded.committee.id), at: now() };
    await applyChange(stores, actor, loaded, item, withdrawal(reason, publisher.at), publisher);
    return ok(null);
  });
  if (withdrawn.ok) await refreshStale(context);
  return withdrawn;
}

export type ReturnEntryRefused =
  PublishAgendaRefused | { readonly type: 'entry-unknown' } | { readonly type: 'not-withdrawn' };

/** Puts a withdrawn item back by publishing the agenda anew: with what it says now, if it lacks nothing. */
export async function returnEntry(
  context: Context,
  command: Line,
): Promise<Result<null, ReturnEntryRefused>> {
  const { actor, now, transact } = context;
  const back = await transact(async (stores): Promise<Result<null, ReturnEntryRefused>> => {
    await stores.lockArchive();
    await stores.agendas.lock(command.meeting);
    const found = await agendaFor(context, stores, command.meeting, 'return-item');
    if (!found.ok) return found;
    const loaded = found.value;
    const item = await itemOfEntry(stores, command.meeting, command.entry);
    if (!item || !loaded.row) return err({ type: 'entry-unknown' });
    if (item.withdrawnAt === null) return err({ type: 'not-withdrawn' });
    const at = now();
    await stores.items.rule(item.id, returned(at));
    const out = await publishAgain(context, stores, { ...loaded, row: loaded.row });
    if (!out.ok) return out;
    const by = nameInDuty(actor, 'keep-agendas', loaded.committee.id);
    await stores.journal.add({ at, by, what: 'item-released', subject: item.id, detail: {} });
    return ok(null);
  });
  if (back.ok) await refreshStale(context);
  return back;
}
