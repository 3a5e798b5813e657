import * as v from 'valibot';
import type { OrganizationId } from '#domain/ids.ts';
import { parseId } from '#domain/ids.ts';
import { weeksOfMonth, type MeetingPattern } from '#domain/meeting/meeting-pattern.ts';
import type { PlanException, PlanRequest } from '#domain/meeting/plan-year.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { dayNumber, isDate } from '#domain/text/calendar.ts';
import { findDates } from '#domain/text/danish-date.ts';
import type { PlanFields } from '#ui/components/planning/plan-fields.ts';
import { planFaults, type PlanFault } from '#ui/text/plan-form.ts';

export type ParsedPlan = {
  readonly committee: OrganizationId;
  readonly request: PlanRequest;
  readonly ends: string | null;
  readonly place: string | null;
};

/** Two years, and a day for the leap. */
const longestPeriod = 731;
const mostDates = 100;
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const says = (fault: PlanFault): PlanFault => fault;
const day = (fault: PlanFault) => v.pipe(v.string(), v.check(isDate, says(fault)));
const number = (least: number, most: number, fault: PlanFault) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,2}$/, says(fault)),
    v.transform(Number),
    v.minValue(least, says(fault)),
    v.maxValue(most, says(fault)),
  );

const Dates = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, says('dates-missing')),
  v.check((text) => datesIn(text) !== null, says('date-unreadable')),
  v.transform((text) => datesIn(text) ?? []),
  v.maxLength(mostDates, says('too-many-dates')),
);

/** The dates in a text; null where one of them, or a line, is no date that can be known. */
function datesIn(text: string): readonly string[] | null {
  const lines = text.split(/[\n;]/).filter((line) => line.trim() !== '');
  const found = lines.map((line) => findDates(line).map(({ date }) => date));
  if (found.some((dates) => dates.length === 0)) return null;
  const dates = found.flat();
  return dates.every((date) => date !== null) ? dates : null;
}

const Pattern = v.variant(
  'pattern',
  [
    v.object({
      pattern: v.literal('maaned'),
      week: v.picklist(weeksOfMonth, says('pattern-missing')),
      weekday: number(0, 6, 'pattern-missing'),
      exceptMonths: v.array(number(1, 12, 'pattern-missing')),
    }),
    v.object({
      pattern: v.literal('uger'),
      weeks: number(1, 26, 'weeks-out-of-range'),
      first: day('first-missing'),
    }),
    v.object({ pattern: v.literal('datoer'), dates: Dates }),
  ],
  says('pattern-missing'),
);

const Rest = v.pipe(
  v.object({
    committee: v.pipe(
      v.string(),
      v.check((id) => parseId(id) !== undefined, says('committee-missing')),
    ),
    from: day('from-missing'),
    until: day('until-missing'),
    time: v.pipe(v.string(), v.regex(clock, says('time-missing'))),
    ends: v.union([v.literal(''), v.pipe(v.string(), v.regex(clock))], says('ends-wrong')),
    place: v.pipe(v.string(), v.trim(), v.maxLength(200, says('place-too-long'))),
    exceptions: v.array(v.string()),
  }),
  v.forward(
    v.partialCheck(
      [['from'], ['until']],
      ({ from, until }) => from <= until,
      says('period-backwards'),
    ),
    ['until'],
  ),
  v.forward(
    v.partialCheck(
      [['from'], ['until']],
      ({ from, until }) => dayNumber(until) - dayNumber(from) <= longestPeriod,
      says('period-too-long'),
    ),
    ['until'],
  ),
  v.forward(
    v.partialCheck(
      [['time'], ['ends']],
      ({ time, ends }) => ends === '' || ends > time,
      says('ends-wrong'),
    ),
    ['ends'],
  ),
);

/** What the form asks for, or everything that is wrong with it. Exceptions that cannot be read are left out. */
export function parsePlan(fields: PlanFields): Result<ParsedPlan, readonly PlanFault[]> {
  const pattern = v.safeParse(Pattern, fields);
  const rest = v.safeParse(Rest, fields);
  if (!pattern.success || !rest.success) {
    const said = [...(pattern.issues ?? []), ...(rest.issues ?? [])].map(({ message }) => message);
    return err(planFaults.filter((fault) => said.includes(fault)));
  }
  const { from, until, time, ends, place, exceptions } = rest.output;
  const committee = parseId<'Organization'>(rest.output.committee);
  if (committee === undefined) return err(['committee-missing']);
  const request: PlanRequest = {
    period: { from, until },
    pattern: patternOf(pattern.output),
    time,
    exceptions: exceptions.flatMap((text) => readException(text) ?? []),
  };
  return ok({
    committee,
    request,
    ends: ends === '' ? null : ends,
    place: place === '' ? null : place,
  });
}

function patternOf(chosen: v.InferOutput<typeof Pattern>): MeetingPattern {
  switch (chosen.pattern) {
    case 'maaned': {
      const { week, weekday, exceptMonths } = chosen;
      return { kind: 'monthly', week, weekday, exceptMonths };
    }
    case 'uger':
      return { kind: 'weekly', weeks: chosen.weeks, first: chosen.first };
    case 'datoer':
      return { kind: 'given', dates: chosen.dates };
  }
}

/** The inverse of `writeException`; null for anything else that somebody has written into an address. */
function readException(text: string): PlanException | null {
  const [date = '', to, time = ''] = text.split('~');
  const isWhen = to !== undefined && isDate(to) && clock.test(time);
  if (date === '') return isWhen ? { kind: 'extra', date: to, time } : null;
  if (!isDate(date)) return null;
  if (to === '') return { kind: 'skip', date };
  return isWhen ? { kind: 'move', date, to, time } : null;
}

/** The year after this one, as most plans are made for. */
export function yearAhead(today: string): { readonly from: string; readonly until: string } {
  const year = Number(today.slice(0, 4)) + 1;
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}
