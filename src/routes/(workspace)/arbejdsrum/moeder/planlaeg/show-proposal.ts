import { dropDay } from '#domain/meeting/plan-exceptions.ts';
import type { MeetingPlan, PlanException, PlanRequest } from '#domain/meeting/plan-year.ts';
import type { DayMark } from '#ui/components/figures/year-drawing.ts';

/** A proposal as its page shows it, with the address of what it would be after each change. */
export function showProposal(
  request: PlanRequest,
  { meetings, idle }: MeetingPlan,
  addressWith: (exceptions: readonly PlanException[]) => string,
) {
  const { pattern, exceptions } = request;
  const days = exceptions.flatMap((exception) =>
    exception.kind === 'move' ? [exception.date, exception.to] : [exception.date],
  );
  const all = [request.period.from, request.period.until, ...days].toSorted();
  const left = exceptions
    .filter((exception) => exception.kind !== 'extra' && !idle.includes(exception))
    .map(({ date }) => [date, 'left'] as const);
  const marks = new Map<string, DayMark>([
    ...left,
    ...meetings.map(
      ({ date, doubts }) => [date, doubts.length > 0 ? 'doubtful' : 'meeting'] as const,
    ),
  ]);
  return {
    pattern,
    period: request.period,
    /** Exceptions may lead out of the period. */
    drawn: { from: all[0] ?? request.period.from, until: all.at(-1) ?? request.period.until },
    marks,
    doubtful: meetings.filter(({ doubts }) => doubts.length > 0).length,
    meetings: meetings.map((meeting) => ({
      ...meeting,
      dropHref: addressWith(dropDay(request, meeting)),
    })),
    exceptions: exceptions.map((exception, place) => ({
      exception,
      isIdle: idle.includes(exception),
      undoHref: addressWith(exceptions.toSpliced(place, 1)),
    })),
  };
}
