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

/**
 * Where a fixed line belongs: before the matters; after the open ones, so that nobody who listens is sent out and called in again
 * (LAW L12); or last of all.
 */
export const placeOfStanding: Readonly<Record<StandingEntry, 'first' | 'after-open' | 'last'>> = {
  'approval-of-agenda': 'first',
  orientation: 'first',
  'any-other-business': 'after-open',
  'approval-of-minutes': 'last',
};
