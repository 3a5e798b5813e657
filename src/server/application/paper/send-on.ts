import { whoseDuty } from '#domain/access/duties.ts';
import type { OrganizationId, PaperId } from '#domain/ids.ts';
import { accessOfCopy } from '#domain/paper/closing.ts';
import { blocking } from '#domain/paper/find-faults.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { tell } from '../notice/tell.ts';
import type { Context, Stores } from '../ports.ts';
import type { PaperRefused } from './change-paper.ts';
import { inheritPaper } from './inherit-paper.ts';
import { keepRevision } from './keep-revision.ts';
import { faultsOf } from './move-paper.ts';
import { dayOf } from './paper-settings.ts';
import { rightsTowards } from './paper-rights.ts';
import type { PaperRow } from './paper-store.ts';
import { isSentOn, treatedOn } from './route-ahead.ts';

export type SendOnRefused =
  | PaperRefused
  /** Nobody has said where it is to go. */
  | { readonly type: 'no-route' }
  /** It stands on no agenda of its committee that is out. */
  | { readonly type: 'not-treated-yet' }
  | { readonly type: 'already-sent-on' };

/**
 * Sends a paper that stands on a published agenda on to the first committee of its route, as a paper of that committee: the same
 * matter, words, files, answers and approval, so that it is ready for its agenda. What was treated stays as it was. A closed paper
 * is closed there too; what may be public of it is considered anew (LAW L10, L16).
 * @returns the next committee's paper
 */
export const sendOn = (
  { actor, now, transact }: Context,
  id: PaperId,
): Promise<Result<PaperId, SendOnRefused>> =>
  transact(async (stores): Promise<Result<PaperId, SendOnRefused>> => {
    const paper = await stores.papers.lock(id);
    if (!paper) return err({ type: 'not-found' });
    const { actions } = await rightsTowards(stores, actor, paper);
    if (!actions.has('read')) return err({ type: 'not-found' });
    if (!actions.has('send-on')) return err({ type: 'not-allowed' });
    if (await isSentOn(stores, id)) return err({ type: 'already-sent-on' });
    const [step, ...further] = await stores.routes.ofPaper(id);
    if (!step) return err({ type: 'no-route' });
    if (!(await treatedOn(stores, paper))) return err({ type: 'not-treated-yet' });

    await stores.attachments.lock(id);
    const at = now();
    const next: PaperRow = {
      ...paper,
      id: stores.newId<'Paper'>(),
      committee: step.committee,
      wantedFor: step.wantedFor,
      access: accessOfCopy(paper.access),
      createdAt: at,
      changedAt: at,
    };
    await stores.papers.add(next, at);
    await stores.routes.put(next.id, further);
    await stores.routes.noteSent(id, { next: next.id, by: actor.name, at });
    await inheritPaper(stores, paper, next, { by: actor.name, at });
    const state = await settleState(stores, next, at);
    await keepRevision(stores, { ...next, state }, 'sent-on', actor.name, at);
    await tellThose(stores, { actor, at }, next, step.committee);
    const detail = { sentFrom: id, next: next.id, committee: step.committee, ...state };
    for (const subject of [id, next.id])
      await stores.journal.add({ at, by: actor.name, what: 'paper-sent-on', subject, detail });
    return ok(next.id);
  });

/**
 * The words have been approved, and stay so. Where rules of the next committee want more than they say, its paper begins as a
 * draft: it is to be written and approved first.
 */
async function settleState(stores: Stores, next: PaperRow, at: Date): Promise<PaperRow['state']> {
  const faults = blocking(await faultsOf(stores, next, dayOf(at)), 'approval');
  if (faults.length === 0) return next.state;
  const state = { status: 'draft' } as const;
  await stores.papers.save({ ...next, state, steps: [] }, at);
  return state;
}

async function tellThose(
  stores: Stores,
  { actor, at }: Pick<Context, 'actor'> & { readonly at: Date },
  { id, owner }: Pick<PaperRow, 'id' | 'owner'>,
  committee: OrganizationId,
): Promise<void> {
  for (const to of [...whoseDuty('keep-agendas', committee), { account: owner }])
    await tell(stores, actor, { to, what: 'paper-sent-on', about: { paper: id }, at });
}
