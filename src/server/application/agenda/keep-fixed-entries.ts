import { hasDuty } from '#domain/access/duties.ts';
import {
  commonFixedEntries,
  judgeFixedEntries,
  orderFixedEntries,
  type FixedEntriesFault,
  type FixedEntry,
} from '#domain/agenda/fixed-entries.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { loadCommittee, type LoadedCommittee } from './load-committee.ts';

type MayNot = { readonly type: 'not-found' } | { readonly type: 'not-allowed' };
export type FixedEntriesRefused = MayNot | { readonly type: FixedEntriesFault };

/** What stands on every agenda of a committee, in the order in which it comes to stand there. */
export async function viewFixedEntries(
  { actor, stores }: Pick<Context, 'actor' | 'stores'>,
  committee: OrganizationId,
): Promise<Result<readonly FixedEntry[], MayNot>> {
  const found = await keptBy({ actor }, stores, committee);
  if (!found.ok) return found;
  const own = await stores.agendas.fixedEntries(found.value.leader.id);
  return ok(orderFixedEntries(own ?? commonFixedEntries));
}

/** Decides it for agendas that are opened from now on; those that have been opened stay as they are. */
export const setFixedEntries = (
  { actor, now, transact }: Context,
  command: { readonly committee: OrganizationId; readonly entries: readonly FixedEntry[] },
): Promise<Result<null, FixedEntriesRefused>> =>
  transact(async (stores): Promise<Result<null, FixedEntriesRefused>> => {
    const found = await keptBy({ actor }, stores, command.committee);
    if (!found.ok) return found;
    const fault = judgeFixedEntries(command.entries);
    if (fault !== null) return err({ type: fault });
    const entries = orderFixedEntries(
      command.entries.map((entry) => ({ ...entry, title: entry.title.trim() })),
    );
    const { leader } = found.value;
    await stores.agendas.setFixedEntries(leader.id, entries);
    await stores.journal.add({
      at: now(),
      by: actor.name,
      what: 'agenda-fixed-entries-set',
      subject: leader.id,
      detail: { entries },
    });
    return ok(null);
  });

async function keptBy(
  { actor }: Pick<Context, 'actor'>,
  stores: Stores,
  committee: OrganizationId,
): Promise<Result<LoadedCommittee, MayNot>> {
  const loaded = await loadCommittee(stores, committee);
  if (!loaded) return err({ type: 'not-found' });
  return hasDuty(actor, 'plan-meetings', loaded.leader.id)
    ? ok(loaded)
    : err({ type: 'not-allowed' });
}
