import { readSearch } from '../read-search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const asked = readSearch(url);
  const found = await locals.published.find({ ...asked, grouped: true });
  if (found.isProvisional) setHeaders({ 'cache-control': 'no-store' });
  const { committee } = asked;
  const counted = found.facets.committees.find(({ slug }) => slug === committee);
  const unseen =
    committee === undefined || counted !== undefined
      ? undefined
      : await locals.published.committee(committee);
  return { asked, found, committee: counted?.name ?? unseen?.name ?? null };
};
