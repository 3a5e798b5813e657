import { viewChanges } from '#application/publication/view-changes.ts';
import { orLeadOn } from '../../../../../lead-on.ts';
import type { PageServerLoad } from './$types';

/** `fra` names the version to compare with; without it the one before. */
export const load: PageServerLoad = async (event) => {
  const { meeting, version } = event.params;
  const asked = event.url.searchParams.get('fra');
  const isVersion = asked === null || /^[1-9]\d{0,5}$/.test(asked);
  const since = asked === null ? undefined : Number(asked);
  const page = isVersion
    ? await viewChanges(event.locals.published, meeting, version, since)
    : null;
  return { page: await orLeadOn(page, event) };
};
