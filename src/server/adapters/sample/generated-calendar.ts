import { generatedOrganizations, type GeneratedOrganization } from './generated-organization.ts';

/** Where a meeting stands in the years of the made-up municipality. */
export type GeneratedSlot = {
  readonly organization: GeneratedOrganization;
  readonly organizationIndex: number;
  /** Counted from January 2010. */
  readonly month: number;
  readonly date: string;
  /** Four years, as printed: `2010-2013`. */
  readonly term: string;
};

/** The day itself, or the Monday after where it falls in a weekend. */
function isoDate(month: number, day: number): string {
  const weekday = new Date(Date.UTC(2010, month, day)).getUTCDay();
  const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return new Date(Date.UTC(2010, month, day + later)).toISOString().slice(0, 10);
}

/** The `index`-th meeting: every organization meets once a month from January 2010 on. */
export function findSlot(index: number): GeneratedSlot {
  const organizationIndex = index % generatedOrganizations.length;
  const month = Math.floor(index / generatedOrganizations.length);
  const [council] = generatedOrganizations;
  const organization = generatedOrganizations[organizationIndex] ?? council;
  if (organization === undefined) throw new Error('a municipality has organizations');
  const firstYear = 2010 + 4 * Math.floor(month / 48);
  return {
    organization,
    organizationIndex,
    month,
    date: isoDate(month, 1 + organizationIndex * 2),
    term: `${String(firstYear)}-${String(firstYear + 3)}`,
  };
}

/** `date` moved by some days. */
export const shiftDate = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
