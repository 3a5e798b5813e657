import { moveDay } from '#domain/meeting/plan-exceptions.ts';
import type { MeetingPlan, PlanException, PlanRequest } from '#domain/meeting/plan-year.ts';
import { isDate } from '#domain/text/calendar.ts';

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * What the list of proposed meetings sends: a day and a time for each row, and perhaps one meeting more.
 * @returns the exceptions with that taken in; null where nothing was sent
 */
export function changedExceptions(
  sent: URLSearchParams,
  request: PlanRequest,
  plan: MeetingPlan,
): readonly PlanException[] | null {
  let { exceptions } = request;
  for (const meeting of plan.meetings) {
    const to = sent.get(`dag.${meeting.date}`) ?? '';
    const time = sent.get(`kl.${meeting.date}`) ?? '';
    const isChange = to !== meeting.date || time !== meeting.time;
    if (isChange && isDate(to) && clock.test(time))
      exceptions = moveDay({ ...request, exceptions }, meeting, to, time);
  }
  const extra = sent.get('ekstra') ?? '';
  const time = sent.get('ekstra-kl') ?? '';
  if (isDate(extra) && clock.test(time))
    exceptions = [...exceptions, { kind: 'extra', date: extra, time }];
  const hasTransient = [...sent.keys()].some((name) => /^(?:dag\.|kl\.|ekstra)/.test(name));
  return hasTransient ? exceptions : null;
}
