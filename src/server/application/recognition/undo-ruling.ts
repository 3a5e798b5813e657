import { hasDuty } from '#domain/access/duties.ts';
import type { RulingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { followRuling } from './follow-ruling.ts';

export type UndoRulingRefused =
  | { readonly type: 'not-found' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'already-undone' };

/** Takes a join or a split back: everything is as if it had never been made. The journal keeps that it was. */
export async function undoRuling(
  context: Context,
  command: { readonly ruling: RulingId },
): Promise<Result<null, UndoRulingRefused>> {
  const { actor, now, transact } = context;
  const undone = await transact(async (stores): Promise<Result<null, UndoRulingRefused>> => {
    await stores.lockArchive();
    if (!hasDuty(actor, 'keep-archive')) return err({ type: 'not-allowed' });
    const ruling = await stores.rulings.find(command.ruling);
    if (!ruling) return err({ type: 'not-found' });
    if (ruling.undoneAt !== null) return err({ type: 'already-undone' });
    const at = now();
    await stores.rulings.undo(ruling.id, actor.name, at);
    await followRuling(stores, ruling);
    await stores.journal.add({ at, by: actor.name, what: 'ruling-undone', subject: ruling.id });
    return ok(null);
  });
  if (undone.ok) await refreshStale(context);
  return undone;
}
