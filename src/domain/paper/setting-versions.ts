import { addDays, isDate } from '../text/calendar.ts';
import type { SettingFault } from './setting-faults.ts';
import type { Validity } from './template.ts';

/** Ended before it began: taken back, and never in force. */
export const isInUse = ({ from, until }: Validity): boolean => until === null || until >= from;

export type Standing = 'planned' | 'in-force' | 'over';

/** @param today ISO date */
export const standingOf = ({ from, until }: Validity, today: string): Standing =>
  from > today ? 'planned' : until !== null && until < today ? 'over' : 'in-force';

/** Two versions are of one thing when they are for the same committees. */
export const isSameScope = (a: Validity['committees'], b: Validity['committees']): boolean =>
  a === 'all' || b === 'all' ? a === b : a.length === b.length && a.every((one) => b.includes(one));

/**
 * Makes room for a version among those of the same committees: the one in force ends the day before.
 * @returns those to end and their last day; a fault where a later version is there already
 */
export function followUp(
  all: readonly (Validity & { readonly id: string })[],
  { committees, from }: Pick<Validity, 'committees' | 'from'>,
): { readonly end: readonly string[]; readonly on: string } | SettingFault {
  const before = all.filter((one) => isInUse(one) && isSameScope(one.committees, committees));
  if (before.some((one) => one.from >= from)) return { field: 'from', what: 'later-version' };
  const on = addDays(from, -1);
  return {
    end: before.filter(({ until }) => until === null || until > on).map(({ id }) => id),
    on,
  };
}

/**
 * The last day of what is ended. What has not come into force yet is taken back whole.
 * @param until ISO date, as it was written
 */
export function lastDay(
  { from }: Pick<Validity, 'from'>,
  until: string,
  today: string,
): string | SettingFault {
  if (from > today) return addDays(from, -1);
  if (!isDate(until)) return { field: 'until', what: 'day-wrong' };
  return until < today ? { field: 'until', what: 'until-past' } : until;
}
