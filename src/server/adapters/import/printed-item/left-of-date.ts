import { words } from '#domain/text/words.ts';

/**
 * What remains of a printed date once it is an ISO date: nothing of "07-04-2014", whose numbers stand
 * in "2014-04-07"; all of "7. april 2014".
 */
export function leftOfDate(printed: string, date: string | null): string {
  const same =
    words(printed).sort().join(' ') ===
    words(date ?? '')
      .sort()
      .join(' ');
  return same ? '' : printed;
}
