import {
  filterCounts,
  isKnownFilter,
  yearsOf,
  type FigureFilter,
} from '#domain/publication/figures/archive-counts.ts';
import { orLeadOn } from '../lead-on.ts';
import type { PageServerLoad } from './$types';

/** `udvalg` (slug) and `aar` say which part of the archive is counted; one that has no meeting is no page. */
export const load: PageServerLoad = async (event) => {
  const { published, today } = event.locals;
  const { searchParams } = event.url;
  const year = searchParams.get('aar');
  const filter: FigureFilter = {
    committee: searchParams.get('udvalg'),
    year: year === null ? null : Number(year),
  };
  const counts = await published.counts(today);
  return {
    filter,
    committees: counts.committees,
    years: yearsOf(counts),
    counts: await orLeadOn(
      isKnownFilter(counts, filter) ? filterCounts(counts, filter) : null,
      event,
    ),
  };
};
