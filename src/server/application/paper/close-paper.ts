import type { PaperId } from '#domain/ids.ts';
import {
  closingOf,
  considerClosing,
  type ClosingGround,
  type ConsideredRefused,
  type PublicDecision,
} from '#domain/paper/closing.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { closeWritten } from '../publication/close-written.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { closeAlong } from './close-along.ts';
import { changePaper, type PaperRefused } from './change-paper.ts';

export type ClosePaperRefused =
  | PaperRefused
  | { readonly type: 'already-closed' }
  | { readonly type: 'not-closed' }
  /** Closing is the exception, decided case by case with a ground and a reason; so is taking it back (LAW L10, O8). */
  | { readonly type: 'reason-missing' }
  | ConsideredRefused;

/**
 * Decides that a paper is treated as a closed item (LAW L10, L15). Where it stands on an agenda that is out, the item leaves the
 * public side with it, and so do the earlier and later treatments of the same matter (ADR 0013).
 */
export async function closePaper(
  context: Context,
  id: PaperId,
  { ground, reason }: { readonly ground: ClosingGround; readonly reason: string },
): Promise<Result<null, ClosePaperRefused>> {
  const act = { inArchive: 'close' } as const;
  const by = context.actor.name;
  const closed = await changePaper<ClosePaperRefused>(
    context,
    id,
    act,
    async (stores, paper, at) => {
      if (paper.access.kind === 'closed') return err({ type: 'already-closed' });
      if (reason.trim() === '') return err({ type: 'reason-missing' });
      const changed = { ...paper, access: closingOf(ground, reason) };
      await stores.papers.save(changed, at);
      await stores.papers.noteOpened(id, null);
      const takenDown = await closeWritten(stores, id, true, { by, at });
      const { actor } = context;
      const along = await closeAlong(stores, paper, { ground, reason }, { actor, at });
      const told = {
        ...(takenDown.length > 0 ? { takenDown } : {}),
        ...(along.length > 0 ? { closedIn: along.map(({ committee }) => committee) } : {}),
      };
      return ok({ paper: changed, what: 'paper-closed', detail: { ground, reason, ...told } });
    },
  );
  if (closed.ok) await refreshStale(context);
  return closed;
}

/** Takes the closing back; who did it and why stays in the journal (LAW O8). */
export const openPaper = (
  context: Context,
  id: PaperId,
  reason: string,
): Promise<Result<null, ClosePaperRefused>> =>
  changePaper<ClosePaperRefused>(context, id, 'open', async (stores, paper, at) => {
    if (paper.access.kind === 'open') return err({ type: 'not-closed' });
    if (reason.trim() === '') return err({ type: 'reason-missing' });
    await stores.papers.noteOpened(id, at);
    return ok({
      paper: { ...paper, access: { kind: 'open' } },
      what: 'paper-opened',
      detail: { was: paper.access, reason },
    });
  });

/**
 * Enters what may be public of a closed paper: a title, and whether its decision is to be published (LAW L16).
 * @param publicTitle null or blank for the usual "Lukket punkt"
 */
export const considerPaper = (
  context: Context,
  id: PaperId,
  considered: { readonly publicTitle: string | null; readonly publicDecision: PublicDecision },
): Promise<Result<null, ClosePaperRefused>> =>
  changePaper<ClosePaperRefused>(context, id, 'consider', (_, paper) => {
    if (paper.access.kind === 'open') return err({ type: 'not-closed' });
    const access = considerClosing(paper.access, considered);
    if (!access.ok) return access;
    const { publicTitle, publicDecision } = access.value;
    return ok({
      paper: { ...paper, access: access.value },
      what: 'paper-considered',
      detail: { publicTitle: publicTitle ?? '', publicDecision },
    });
  });
