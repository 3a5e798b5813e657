import { isValidOn, type Validity } from '../access/validity.ts';
import type { StandingEntry } from './entry.ts';

/** A line that stands on every agenda of a committee between two days, and what it is called there. */
export type FixedEntry = Validity & { readonly standing: StandingEntry; readonly title: string };

const always = { from: null, until: null } as const;

/**
 * What stands on every agenda unless the committee has its own list: the body sets the agenda as its first act (LAW L5), and
 * the members approve the minutes as the last (L34).
 */
export const commonFixedEntries: readonly FixedEntry[] = [
  { standing: 'approval-of-agenda', title: 'Godkendelse af dagsorden', ...always },
  { standing: 'orientation', title: 'Orientering', ...always },
  { standing: 'any-other-business', title: 'Eventuelt', ...always },
  { standing: 'approval-of-minutes', title: 'Godkendelse af referat', ...always },
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
  'own-first': 'first',
  'own-last': 'after-open',
};

const places = ['first', 'after-open', 'last'] as const;

/** In the order in which they come to stand on an agenda. */
export const orderFixedEntries = (entries: readonly FixedEntry[]): readonly FixedEntry[] =>
  places.flatMap((place) => entries.filter(({ standing }) => placeOfStanding[standing] === place));

/** What stands on an agenda of a day. */
export const fixedEntriesOn = (
  entries: readonly FixedEntry[],
  date: string,
): readonly FixedEntry[] => entries.filter((entry) => isValidOn(entry, date));

export type FixedEntriesFault =
  | 'title-missing'
  /** It ends before it begins. */
  | 'period-reversed'
  /** The body sets its agenda first and approves its minutes last, at every meeting (LAW L5, L34). */
  | 'required-missing';

const required = ['approval-of-agenda', 'approval-of-minutes'] as const;

/** Why a list of fixed lines cannot be a committee's; null where it can. */
export function judgeFixedEntries(entries: readonly FixedEntry[]): FixedEntriesFault | null {
  if (entries.some(({ title }) => title.trim() === '')) return 'title-missing';
  if (entries.some(({ from, until }) => from !== null && until !== null && until < from))
    return 'period-reversed';
  const stands = required.every((standing) => {
    const found = entries.filter((entry) => entry.standing === standing);
    return found.length === 1 && found[0]?.from === null && found[0].until === null;
  });
  return stands ? null : 'required-missing';
}
