import type { StandingEntry } from './entry.ts';

/** A line that stands on every agenda of a committee, and what it is called there. */
export type FixedEntry = { readonly standing: StandingEntry; readonly title: string };

/**
 * What stands on every agenda unless the committee has its own list: the body sets the agenda as its first act (LAW L5), and
 * the members approve the minutes as the last (L34).
 */
export const commonFixedEntries: readonly FixedEntry[] = [
  { standing: 'approval-of-agenda', title: 'Godkendelse af dagsorden' },
  { standing: 'orientation', title: 'Orientering' },
  { standing: 'any-other-business', title: 'Eventuelt' },
  { standing: 'approval-of-minutes', title: 'Godkendelse af referat' },
];

/** Where a fixed line belongs: before the matters, or after them, closed ones included. */
export const placeOfStanding: Readonly<Record<StandingEntry, 'first' | 'last'>> = {
  'approval-of-agenda': 'first',
  orientation: 'first',
  'any-other-business': 'last',
  'approval-of-minutes': 'last',
};
