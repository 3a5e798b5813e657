import type { PaperAction } from '#domain/access/paper-actions.ts';
import type { PaperId } from '#domain/ids.ts';
import { alignRecommendation } from './write-sections.ts';
import type { Notice } from '#domain/notice/notice.ts';
import type { Paper } from '#domain/paper/paper.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { tell } from '../notice/tell.ts';
import type { Context, Stores } from '../ports.ts';
import { keepRevision } from './keep-revision.ts';
import type { RevisionCause } from './paper-history-store.ts';
import type { PaperEvent } from './paper-event.ts';
import { rightsTowards } from './paper-rights.ts';
import type { PaperRow } from './paper-store.ts';

export type PaperRefused =
  /** Unknown, or not for this reader: they answer alike. */
  { readonly type: 'not-found' } | { readonly type: 'not-allowed' };

export type PaperChange = {
  /** Null where only what hangs on the paper has changed. */
  readonly paper: Paper | null;
  readonly what: PaperEvent;
  readonly detail?: unknown;
  readonly revision?: RevisionCause;
  readonly notices?: readonly Pick<Notice, 'to' | 'what'>[];
};

export type PaperAct =
  | PaperAction
  /** One that may change what is public of the paper: nobody else changes the archive meanwhile. */
  | { readonly inArchive: PaperAction };

/**
 * Changes a paper in one transaction: locked, authorised by the table of actions, saved, journalled, its revision kept and those
 * told whose turn it is.
 * @param decide the change, or why there is none
 */
export const changePaper = <Refused>(
  { actor, now, transact }: Context,
  id: PaperId,
  act: PaperAct,
  decide: (
    stores: Stores,
    paper: PaperRow,
    at: Date,
  ) => Promise<Result<PaperChange, Refused>> | Result<PaperChange, Refused>,
): Promise<Result<null, Refused | PaperRefused>> =>
  transact(async (stores): Promise<Result<null, Refused | PaperRefused>> => {
    const isInArchive = typeof act !== 'string';
    const action = isInArchive ? act.inArchive : act;
    if (isInArchive) await stores.lockArchive();
    const paper = await stores.papers.lock(id);
    if (!paper) return err({ type: 'not-found' });
    const { actions } = await rightsTowards(stores, actor, paper);
    if (!actions.has('read')) return err({ type: 'not-found' });
    if (!actions.has(action)) return err({ type: 'not-allowed' });
    const at = now();
    const decided = await decide(stores, paper, at);
    if (!decided.ok) return decided;

    const { paper: changed, what, detail, revision, notices } = decided.value;
    if (changed) await stores.papers.save(changed, at);
    if (
      changed &&
      (changed.recommendation !== paper.recommendation || changed.competence !== paper.competence)
    )
      await alignRecommendation(stores, { ...paper, ...changed }, actor.name, at);
    if (revision !== undefined)
      await keepRevision(stores, { ...paper, ...changed }, revision, actor.name, at);
    for (const notice of notices ?? [])
      await tell(stores, actor, { ...notice, about: { paper: id }, at });
    await stores.journal.add({ at, by: actor.name, what, subject: id, detail });
    return ok(null);
  });
