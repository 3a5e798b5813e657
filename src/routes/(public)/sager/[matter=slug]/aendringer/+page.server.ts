import { viewMatterChanges } from '#application/publication/view-matter-changes.ts';
import { orLeadOn } from '../../../lead-on.ts';
import type { PageServerLoad } from './$types';

/** `fra` and `til` name two treatments as `<meeting>/<item>`; without them the newest two that say something. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const asked = {
    from: searchParams.get('fra') ?? undefined,
    to: searchParams.get('til') ?? undefined,
  };
  const page = await viewMatterChanges(event.locals.published, event.params.matter, asked);
  return { page: await orLeadOn(page, event) };
};
