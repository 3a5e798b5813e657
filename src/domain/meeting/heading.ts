import type { ParsedMinutes } from '../minutes/parsed-minutes.ts';
import { readOrganizationName, type OrganizationName } from '../organization/name.ts';
import { err, ok, type Result } from '../result.ts';

/** Which meeting a document belongs to: committee and start. */
export type Heading = {
  readonly organization: OrganizationName;
  /** ISO date. */
  readonly date: string;
  /** `HH:MM`; null where none is printed. */
  readonly time: string | null;
  readonly place: string | null;
  readonly legislativeTerm: string | null;
  /** The date is so far from today that it may be a slip of the pen; it is kept as printed. */
  readonly unlikely: boolean;
};

export type HeadingRefused =
  | { readonly type: 'no-date' }
  | { readonly type: 'no-committee' }
  /** It has a heading, but nothing stands on the agenda. */
  | { readonly type: 'no-items' };

/** Minutes older than this are rarely anything but a slip of the pen. */
const oldest = '1970-01-01';

/**
 * Reads which meeting a document belongs to.
 * @param today ISO date
 * @returns a refusal for a document that does not say its committee or its date (a meeting is never guessed), or
 *   that holds no item
 */
export function readHeading(parsed: ParsedMinutes, today: string): Result<Heading, HeadingRefused> {
  const { committee, date, time, place, legislativeTerm } = parsed.meeting;
  if (date === null) return err({ type: 'no-date' });
  const organization = committee === null ? null : readOrganizationName(committee);
  if (!organization) return err({ type: 'no-committee' });
  if (parsed.items.length === 0) return err({ type: 'no-items' });
  const twoYearsOn = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
  return ok({
    organization,
    date,
    time,
    place,
    legislativeTerm: legislativeTerm ?? organization.term,
    unlikely: date < oldest || date > twoYearsOn,
  });
}

/** What the municipality is called while nothing says its name. */
export const namelessMunicipality = 'Kommunen';

const municipality = /(?<![\p{L}])(\p{Lu}[\p{Ll}]+(?:[- ]\p{Lu}[\p{Ll}]+)?)\s+Kommunes?(?!\p{L})/gu;

/**
 * The municipality that a document speaks of as its own: the one it names most, at least three times and
 * twice as often as any other.
 * @returns `null` where that is not plain; e.g. "Prøvestrup Kommune"
 */
export function findMunicipality(parsed: ParsedMinutes): string | null {
  const count = new Map<string, number>();
  const texts = [
    ...parsed.furniture.map(({ text }) => text),
    ...parsed.items.flatMap(({ sections, recommendations }) => [
      ...sections.map(({ text }) => text),
      ...recommendations.flatMap(({ points }) => points),
    ]),
  ];
  for (const text of texts)
    for (const [, name = ''] of text.matchAll(municipality))
      count.set(name, (count.get(name) ?? 0) + 1);
  const [first, second] = [...count].toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] < 3 || (second?.[1] ?? 0) * 2 > first[1]) return null;
  return `${first[0]} Kommune`;
}
