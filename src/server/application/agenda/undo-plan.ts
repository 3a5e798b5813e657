import { hasDuty, nameInDuty } from '#domain/access/duties.ts';
import type { PlanId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { loadCommittee } from './load-committee.ts';

export type UndoPlanRefused =
  | { readonly type: 'not-found' }
  | { readonly type: 'not-allowed' }
  /** One of its meetings has papers, an agenda or something else by now. */
  | { readonly type: 'something-stands-on-it' };

/** Takes back meetings that were planned in one go, all of them or none; the public is told of none of them any more. */
export async function undoPlan(
  context: Context,
  command: { readonly plan: PlanId },
): Promise<Result<{ readonly meetings: number }, UndoPlanRefused>> {
  const { actor, now, transact } = context;
  type Undone = Result<{ readonly meetings: number }, UndoPlanRefused>;
  const undone = await transact(async (stores): Promise<Undone> => {
    await stores.lockArchive();
    const planned = await stores.plans.ofPlan(command.plan);
    const [first] = planned;
    const loaded = first && (await loadCommittee(stores, first.organization));
    if (!loaded) return err({ type: 'not-found' });
    const { leader } = loaded;
    if (!hasDuty(actor, 'plan-meetings', leader.id)) return err({ type: 'not-allowed' });
    const meetings = planned.map(({ meeting }) => meeting);
    if (!(await stores.plans.remove(meetings))) return err({ type: 'something-stands-on-it' });
    await stores.published.removePlanned(meetings);
    await stores.stale.mark('committee', [leader.id]);
    await stores.journal.add({
      at: now(),
      by: nameInDuty(actor, 'plan-meetings', leader.id),
      what: 'plan-undone',
      subject: leader.id,
      detail: { plan: command.plan, dates: planned.map(({ date }) => date) },
    });
    return ok({ meetings: meetings.length });
  });
  if (undone.ok) await refreshStale(context);
  return undone;
}
