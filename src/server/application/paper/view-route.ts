import type { PaperId } from '#domain/ids.ts';
import type { RouteStep } from '#domain/paper/route.ts';
import type { Context } from '../ports.ts';
import { dayOf } from './paper-settings.ts';
import { rightsTowards } from './paper-rights.ts';
import type { PaperRow } from './paper-store.ts';
import type { PaperView } from './view-paper.ts';
import { possibleStops, type PossibleStop } from './plan-route.ts';
import { papersBefore, sentOnAs, treatedOn } from './route-ahead.ts';

export type RouteView = {
  /** Where the matter came from, oldest first. */
  readonly before: readonly VisitedStop[];
  /** When the paper's own committee has or had it on a published agenda. */
  readonly treatedOn: string | null;
  readonly steps: readonly (RouteStep & { readonly name: string })[];
  /** The next committee's paper. */
  readonly sentOn: (VisitedStop & { readonly by: string; readonly at: Date }) | null;
  /** Whether it can be sent on now, by whoever may. */
  readonly isReady: boolean;
  /** For whoever plans the route; none for others. */
  readonly possible: readonly PossibleStop[];
};

/** Another committee's paper of the matter. */
export type VisitedStop = {
  /** Null where the reader may not open it. */
  readonly paper: PaperId | null;
  readonly name: string;
  /** ISO date of the meeting whose published agenda it stands on, otherwise of the one that it is meant for. */
  readonly date: string | null;
};

/** Where a paper that the actor reads has been, and where it is to go. */
export async function viewRoute(
  { actor, stores, now }: Pick<Context, 'actor' | 'stores' | 'now'>,
  { paper, actions }: Pick<PaperView, 'paper' | 'actions'>,
): Promise<RouteView> {
  const nameOf = async (id: RouteStep['committee']): Promise<string> =>
    (await stores.organizations.find(id))?.name ?? '';
  const stopAt = async (other: PaperRow): Promise<VisitedStop> => {
    const { actions } = await rightsTowards(stores, actor, other);
    return {
      paper: actions.has('read') ? other.id : null,
      name: await nameOf(other.committee),
      date: (await treatedOn(stores, other))?.date ?? other.wantedFor,
    };
  };
  const before: VisitedStop[] = [];
  for (const earlier of await papersBefore(stores, paper.id)) before.push(await stopAt(earlier));
  const steps = await stores.routes.ofPaper(paper.id);
  const sending = await sentOnAs(stores, paper.id);
  const next = sending && (await stores.papers.find(sending.next));
  const treatment = await treatedOn(stores, paper);
  return {
    before,
    treatedOn: treatment?.date ?? null,
    steps: await Promise.all(
      steps.map(async (step) => ({ ...step, name: await nameOf(step.committee) })),
    ),
    sentOn: sending && next && { ...(await stopAt(next)), by: sending.by, at: sending.at },
    isReady: sending === null && steps.length > 0 && treatment !== null,
    possible:
      actions.has('plan-route') && sending === null
        ? await possibleStops(stores, paper.body, dayOf(now()))
        : [],
  };
}
