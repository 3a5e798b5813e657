import type { PlanException } from '#domain/meeting/plan-year.ts';

/** The form in which a year is planned, as it stands in its address; the address can be shared. */
export type PlanFields = {
  readonly committee: string;
  readonly from: string;
  readonly until: string;
  readonly pattern: string;
  readonly week: string;
  readonly weekday: string;
  readonly exceptMonths: readonly string[];
  readonly weeks: string;
  readonly first: string;
  readonly dates: string;
  readonly time: string;
  readonly ends: string;
  readonly place: string;
  readonly exceptions: readonly string[];
};

/** What each field is called in the address. */
export const planNames = {
  committee: 'udvalg',
  from: 'fra',
  until: 'til',
  pattern: 'moenster',
  week: 'uge',
  weekday: 'ugedag',
  exceptMonths: 'ikke',
  weeks: 'hver',
  first: 'foerste',
  dates: 'datoer',
  time: 'kl',
  ends: 'slut',
  place: 'sted',
  exceptions: 'undtagelse',
} as const satisfies Record<keyof PlanFields, string>;

/** More than any form holds; what is longer is not looked at. */
const longest = 5_000;
const mostValues = 120;

/** What has been filled in; where there is nothing, what a secretary most often would write. */
export function readPlanFields(
  sent: Pick<URLSearchParams, 'get' | 'getAll'>,
  usual: Pick<PlanFields, 'committee' | 'from' | 'until'>,
): PlanFields {
  const one = (name: keyof PlanFields, otherwise = ''): string =>
    (sent.get(planNames[name]) ?? otherwise).slice(0, longest);
  const many = (name: keyof PlanFields): readonly string[] =>
    sent.getAll(planNames[name]).slice(0, mostValues);
  return {
    committee: one('committee', usual.committee),
    from: one('from', usual.from),
    until: one('until', usual.until),
    pattern: one('pattern', 'maaned'),
    week: one('week', '2'),
    weekday: one('weekday', '2'),
    exceptMonths: sent.get(planNames.pattern) === null ? ['7'] : many('exceptMonths'),
    weeks: one('weeks', '4'),
    first: one('first'),
    dates: one('dates'),
    time: one('time', '16:30'),
    ends: one('ends'),
    place: one('place'),
    exceptions: many('exceptions'),
  };
}

const singles = [
  'committee',
  'from',
  'until',
  'pattern',
  'week',
  'weekday',
  'weeks',
  'first',
  'dates',
  'time',
  'ends',
  'place',
] as const;
const lists = ['exceptMonths', 'exceptions'] as const;

/** The fields one after the other, as a form sends them. */
export const planEntries = (fields: PlanFields): readonly (readonly [string, string])[] => [
  ...singles
    .filter((field) => fields[field] !== '')
    .map((field) => [planNames[field], fields[field]] as const),
  ...lists.flatMap((field) => fields[field].map((value) => [planNames[field], value] as const)),
];

export const planSearch = (fields: PlanFields): string =>
  new URLSearchParams(planEntries(fields).map(([name, value]) => [name, value])).toString();

/** How an exception stands in the address: `2027-04-07~2027-04-14~16:30` moved, `2027-07-14~` left out, `~2027-05-05~16:30` extra. */
export function writeException(exception: PlanException): string {
  switch (exception.kind) {
    case 'skip':
      return `${exception.date}~`;
    case 'move':
      return `${exception.date}~${exception.to}~${exception.time}`;
    case 'extra':
      return `~${exception.date}~${exception.time}`;
  }
}
