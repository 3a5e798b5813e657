import type { PlanException, PlanRequest, ProposedMeeting } from './plan-year.ts';

type Planned = Pick<PlanRequest, 'exceptions' | 'time'>;
type Day = Pick<ProposedMeeting, 'date' | 'origin'>;

/** The exception that a proposed day comes from; it is changed where it stands, since later ones may rest on it. */
const placeOf = ({ exceptions }: Planned, { date }: Day): number =>
  exceptions.findIndex(
    (exception) =>
      (exception.kind === 'move' && exception.to === date) ||
      (exception.kind === 'extra' && exception.date === date),
  );

const put = (
  { exceptions }: Planned,
  place: number,
  exception: PlanException | null,
): readonly PlanException[] =>
  place === -1
    ? [...exceptions, ...(exception ? [exception] : [])]
    : exceptions.toSpliced(place, 1, ...(exception ? [exception] : []));

const patternDay = (exception: PlanException | undefined, { date }: Day): string =>
  exception?.kind === 'move' ? exception.date : date;

/** The exceptions of a request after a day it proposes has been moved; back where the pattern has it, it is none. */
export function moveDay(
  request: Planned,
  day: Day,
  to: string,
  time: string,
): readonly PlanException[] {
  const place = placeOf(request, day);
  const extra: PlanException = { kind: 'extra', date: to, time };
  if (day.origin.kind === 'extra') return [...put(request, place, null), extra];
  const from = patternDay(request.exceptions[place], day);
  const isBack = to === from && time === request.time;
  if (isBack) return put(request, place, null);
  // Two days that change places: the new day is only given up by a later exception.
  const isGivenUpLater = request.exceptions
    .slice(place + 1)
    .some(({ date, kind }) => kind !== 'extra' && date === to);
  if (place !== -1 && to !== from && isGivenUpLater)
    return [...put(request, place, { kind: 'skip', date: from }), extra];
  return put(request, place, { kind: 'move', date: from, to, time });
}

/** The exceptions of a request after a day it proposes has been left out. */
export function dropDay(request: Planned, day: Day): readonly PlanException[] {
  const place = placeOf(request, day);
  if (day.origin.kind === 'extra') return put(request, place, null);
  return put(request, place, { kind: 'skip', date: patternDay(request.exceptions[place], day) });
}
