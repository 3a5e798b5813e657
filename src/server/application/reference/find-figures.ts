import { yearsOf, type ArchiveCounts } from '#domain/publication/figures/archive-counts.ts';
import { figuresAddress } from '#domain/publication/address.ts';
import { foundReference, type FoundReference } from './found-reference.ts';

/** Whether somebody looks for figures: they are asked for by the word. */
export const asksForFigures = (words: string): boolean => /(^|\s)tal(\s|$)/i.test(words);

/**
 * The figures that words ask for: "tal", and what stands beside it of a committee's name and a year of the archive.
 * @param most at most so many, those of the committees that are named first by name
 */
export function findFigures(
  counts: ArchiveCounts,
  words: string,
  most: number,
): readonly FoundReference[] {
  const asked = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== 'tal' && word !== '');
  const years = new Set(yearsOf(counts).map(String));
  const year = asked.find((word) => years.has(word));
  const names = asked.filter((word) => word !== year);
  const of = year === undefined ? null : Number(year);
  const figures = (slug: string | null, committee: string | null): FoundReference =>
    foundReference({ kind: 'figure', href: figuresAddress(slug, of), committee, year: of });
  if (counts.committees.length === 0) return [];
  if (names.length === 0) return [figures(null, null)];
  const met = (committee: ArchiveCounts['committees'][number]): boolean =>
    names.every((name) => committee.name.toLowerCase().includes(name)) &&
    (of === null ||
      counts.meetings.some((cell) => cell.committee === committee.slug && cell.year === of));
  return counts.committees
    .filter(met)
    .slice(0, most)
    .map(({ slug, name }) => figures(slug, name));
}
