import { hasDuty } from '#domain/access/duties.ts';
import type { ImportId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { refreshStale } from '../publication/refresh-stale.ts';

export type UndoImportRefused =
  | { readonly type: 'not-found' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'already-undone' }
  /** It is being run by another process at this moment. */
  | { readonly type: 'still-running' };

/**
 * Takes back every version that came in with an import. Where an older version is there, it is the valid one again; a
 * meeting without any is gone. What is no longer there leaves the public side too. Importing the same files again brings it
 * all back.
 * @returns how many meetings it concerned
 */
export async function undoImport(
  context: Context,
  command: { readonly import: ImportId },
): Promise<Result<number, UndoImportRefused>> {
  const { actor, now, transact } = context;
  const undone = await transact(async (stores): Promise<Result<number, UndoImportRefused>> => {
    await stores.lockArchive();
    const row = await stores.imports.find(command.import);
    if (!row) return err({ type: 'not-found' });
    if (!hasDuty(actor, 'keep-archive')) return err({ type: 'not-allowed' });
    if (row.undoneAt !== null) return err({ type: 'already-undone' });
    if (await stores.imports.isRunning(row.id)) return err({ type: 'still-running' });
    const at = now();
    const meetings = await stores.documents.retract(row.id, at);
    await stores.stale.mark('projection', meetings);
    await stores.imports.markUndone(row.id, actor.name, at);
    await stores.journal.add({
      at,
      by: actor.name,
      what: 'import-undone',
      subject: row.id,
      detail: { meetings: meetings.length },
    });
    return ok(meetings.length);
  });
  if (undone.ok) await refreshStale(context);
  return undone;
}
