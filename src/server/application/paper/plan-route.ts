import type { BodyId, OrganizationId, PaperId } from '#domain/ids.ts';
import { checkRoute, type RouteRefused, type RouteStep } from '#domain/paper/route.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { changePaper, type PaperRefused } from './change-paper.ts';
import { dayOf } from './paper-settings.ts';
import { isSentOn } from './route-ahead.ts';

export type PlanRouteRefused =
  | PaperRefused
  | RouteRefused
  | { readonly type: 'committee-unknown' }
  /** The committee is not to meet that day. */
  | { readonly type: 'meeting-unknown' }
  | { readonly type: 'already-sent-on' };

/**
 * Says which committees are to treat the matter after this one, and perhaps at which of their meetings. It is a plan and no part
 * of what is approved: it may be changed until the paper is sent on. It binds no committee.
 */
export const planRoute = (
  context: Context,
  id: PaperId,
  steps: readonly RouteStep[],
): Promise<Result<null, PlanRouteRefused>> =>
  changePaper<PlanRouteRefused>(context, id, 'plan-route', async (stores, paper, at) => {
    if (await isSentOn(stores, id)) return err({ type: 'already-sent-on' });
    const { committee, wantedFor, body } = paper;
    const checked = checkRoute({ committee, wantedFor }, steps);
    if (!checked.ok) return checked;
    const before = await stores.routes.ofPaper(id);
    const possible = await possibleStops(stores, body, dayOf(at));
    for (const step of steps) {
      const stop = possible.find((one) => one.committee === step.committee);
      if (!stop) return err({ type: 'committee-unknown' });
      const day = step.wantedFor;
      const stood = before.some((one) => one.committee === step.committee && one.wantedFor === day);
      if (day !== null && !stood && !stop.meetings.includes(day))
        return err({ type: 'meeting-unknown' });
    }
    await stores.routes.put(id, steps);
    return ok({
      paper: null,
      what: 'paper-route-planned',
      detail: { committees: steps.map(({ committee }) => committee) },
    });
  });

/** A committee that a matter can go to, and the days on which it is to meet. */
export type PossibleStop = {
  readonly committee: OrganizationId;
  readonly name: string;
  /** ISO dates, soonest first. */
  readonly meetings: readonly string[];
};

/** The committees of a municipality, by name, with their planned meetings of the coming year. */
export async function possibleStops(
  { organizations, plans }: Pick<Stores, 'organizations' | 'plans'>,
  body: BodyId,
  today: string,
): Promise<readonly PossibleStop[]> {
  const names = await organizations.ofBody(body);
  const year = Number(today.slice(0, 4));
  const period = { from: today, until: `${year + 1}-12-31` };
  const planned = await plans.ofCommittee(
    names.map(({ id }) => id),
    period,
  );
  const held = planned.filter(({ cancelledReason }) => cancelledReason === null);
  const stops: PossibleStop[] = [];
  for (const { id, name, leader } of names) {
    const own = names.filter((one) => one.leader === id);
    if (id !== leader || !own.some(({ meets }) => meets)) continue;
    const known = new Set(own.map((one) => one.id));
    const days = held.flatMap(({ organization, date }) => (known.has(organization) ? [date] : []));
    stops.push({ committee: id, name, meetings: [...new Set(days)] });
  }
  return stops.toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}
