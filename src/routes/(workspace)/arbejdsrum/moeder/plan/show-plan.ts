import type { CommitteePlan } from '#application/agenda/view-plan.ts';
import { strictWorkingDays } from '#domain/deadline/working-day.ts';
import { timeLeft } from '#domain/deadline/time-left.ts';

/** What may just have happened, as the address says it. */
export const happened = ['add', 'announce', 'cancel', 'move', 'undo'] as const;

/** A committee's plan as its page shows it: nothing of a meeting but what is shown. */
export function showPlan({ committee, meetings, mayPlan }: CommitteePlan, now: Date) {
  const byPlan = Map.groupBy(meetings, ({ plan }) => plan);
  return {
    committee,
    mayPlan,
    meetings: meetings.map((planned) => ({
      ...{ id: planned.meeting, date: planned.date, time: planned.time, ends: planned.ends },
      ...{ place: planned.place, kind: planned.kind, cancelledReason: planned.cancelledReason },
      isPublic: planned.announcedAt !== null || planned.state === 'published',
      hasAgenda: planned.state === 'published',
      dispatch: planned.deadlines.dispatch,
      left: timeLeft(now.toISOString(), planned.deadlines.dispatch, strictWorkingDays),
    })),
    /** How many the public would be told of. */
    unannounced: meetings.filter(
      ({ announcedAt, cancelledReason, state }) =>
        announcedAt === null && cancelledReason === null && state !== 'published',
    ).length,
    plans: [...byPlan].flatMap(([plan, of]) => {
      const [first] = of;
      return first === undefined || of.some(({ state }) => state === 'published')
        ? []
        : [{ plan, meetings: of.length, at: first.plannedAt, by: first.plannedBy }];
    }),
  };
}
