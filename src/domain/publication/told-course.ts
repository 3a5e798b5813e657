import { words } from '#domain/text/words.ts';
import type { ItemSnapshot } from './snapshot.ts';
import { plainText } from './text-runs.ts';

/** Words that lead from one entry of a course to the next ("Punkt 4", "Beslutning"), and those of an absence (LAW L66). */
const leading = new Set(
  (
    'beslutning beslutninger punkt punktet pkt sag nr den i d dette under behandlingen af ved til ' +
    'fraværende afbud fra deltog ikke var forhindret på grund inhabil inhabilitet uden'
  ).split(' '),
);

/**
 * Whether "Sagens forløb" only tells once more which body decided what and when and who was away, all of which
 * the item already shows. Anything else that stands there is news, and is shown.
 * @param committee the name of the meeting's own committee
 */
export function tellsNothingNew(
  section: ItemSnapshot['sections'][number],
  { decisions, absences }: Pick<ItemSnapshot, 'decisions' | 'absences'>,
  committee: string,
): boolean {
  if (section.kind !== 'course') return false;
  const told = new Set(
    [
      committee,
      ...decisions.flatMap(({ organization, text }) => [organization ?? '', text]),
      ...absences.flatMap(({ name, party, organization }) => [
        name,
        party ?? '',
        organization ?? '',
      ]),
    ]
      .flatMap(words)
      .map((word) => word.toLowerCase()),
  );
  return words(plainText(section.text)).every((word) => {
    const plain = word.toLowerCase();
    return told.has(plain) || leading.has(plain) || /^\d+$/.test(plain);
  });
}
