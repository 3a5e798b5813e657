import { type Actor } from '#domain/access/actor.ts';
import { hasDuty } from '#domain/access/duties.ts';
import type { AgendaItemId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { ItemRow, ItemRulings } from '../meeting/item-store.ts';
import type { Context, JournalEvent, Stores } from '../ports.ts';
import { tellAgendaReaders } from '../agenda/tell-agenda-readers.ts';
import { isUpToDate, loadMeeting, type LoadedMeeting } from './load-meeting.ts';
import { refreshStale } from './refresh-stale.ts';
import { takeDownItem } from './take-down.ts';
import { writeMeeting, type Publisher } from './write-meeting.ts';

export type ItemRefused = { readonly type: 'not-found' } | { readonly type: 'not-allowed' };

export type ItemChange = {
  readonly rulings: Partial<ItemRulings>;
  /** Whether it leaves the public side, older editions too. */
  readonly takeDown: boolean;
  readonly what: JournalEvent;
  readonly detail: unknown;
};

/**
 * Changes what has been decided about an item, and what the public side shows of it, in one transaction.
 * @param decide the change, or why there is none
 */
export async function changeItem<Refused>(
  context: Context,
  id: AgendaItemId,
  decide: (item: ItemRow) => Result<ItemChange, Refused>,
): Promise<Result<null, Refused | ItemRefused>> {
  const { actor, now, transact } = context;
  const changed = await transact(async (stores): Promise<Result<null, Refused | ItemRefused>> => {
    await stores.lockArchive();
    const item = await stores.items.find(id);
    const loaded = item && (await loadMeeting(stores, item.meeting));
    if (!item || !loaded) return err({ type: 'not-found' });
    const { register } = loaded;
    const committee = register.leaderOf(register.byId(loaded.meeting.organization));
    if (!hasDuty(actor, 'keep-minutes', committee.id)) return err({ type: 'not-allowed' });
    const decided = decide(item);
    if (!decided.ok) return decided;
    await applyChange(stores, actor, loaded, item, decided.value, { by: actor.name, at: now() });
    return ok(null);
  });
  if (changed.ok) await refreshStale(context);
  return changed;
}

/** The same in the transaction of whoever has locked the archive and may do it; stale copies are refreshed after it. */
export async function applyChange(
  stores: Stores,
  actor: Pick<Actor, 'account'>,
  { meeting, body, register }: LoadedMeeting,
  item: ItemRow,
  { rulings, takeDown, what, detail }: ItemChange,
  { by, at }: Publisher,
): Promise<void> {
  await stores.items.rule(item.id, rulings);
  if (takeDown) await takeDownItem(stores, meeting, register, { ...item, ...rulings });
  const valid = await stores.documents.validVersions(meeting.id);
  if (meeting.state === 'published' && isUpToDate(meeting, valid))
    await writeMeeting(stores, meeting, body, register, { by, at });
  if (takeDown && meeting.state === 'published') {
    const committee = register.leaderOf(register.byId(meeting.organization));
    const place = { meeting: meeting.id, committee: committee.id };
    await tellAgendaReaders(stores, actor, place, 'agenda-changed', at);
  }
  await stores.journal.add({ at, by, what, subject: item.id, detail });
}
