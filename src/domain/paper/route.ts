import type { OrganizationId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';

/** A committee that is to treat a matter after the one that its paper is written for ("behandlingsrækkefølge"). */
export type RouteStep = {
  /** The leader's id. */
  readonly committee: OrganizationId;
  /** ISO date of the meeting that is wanted; null until somebody says. A wish until the matter stands on its agenda. */
  readonly wantedFor: string | null;
};

/** One stop of a matter on its way, as people read it. */
export type WayStop = {
  readonly committee: string;
  /** ISO date; null where it is not known, or not for everybody yet. */
  readonly date: string | null;
};

/** Where a matter has been before it came here, and where it goes from here; each in order. */
export type MatterWay = {
  readonly before: readonly WayStop[];
  readonly planned: readonly WayStop[];
};

export const longestRoute = 6;

export type RouteRefused =
  | { readonly type: 'route-too-long' }
  /** A stop is to be before the one that it follows, or is the same meeting once more. */
  | { readonly type: 'route-backwards' };

/**
 * Whether a route can be gone: forward in time, as far as days are known. A committee may come twice (first and second
 * treatment), at two meetings; two committees may meet on one day.
 * @param first what the paper itself is written for
 */
export function checkRoute(
  first: RouteStep,
  steps: readonly RouteStep[],
): Result<readonly RouteStep[], RouteRefused> {
  if (steps.length > longestRoute) return err({ type: 'route-too-long' });
  let last = first;
  let lastDay = first.wantedFor ?? '';
  for (const step of steps) {
    const day = step.wantedFor;
    if (day !== null && day < lastDay) return err({ type: 'route-backwards' });
    if (step.committee === last.committee && day !== null && day === last.wantedFor)
      return err({ type: 'route-backwards' });
    last = step;
    lastDay = day ?? lastDay;
  }
  return ok(steps);
}
