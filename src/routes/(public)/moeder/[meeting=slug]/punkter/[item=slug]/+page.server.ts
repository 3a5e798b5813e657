import { viewItem } from '#application/publication/view-item.ts';
import { orLeadOn } from '../../../../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { meeting, item } = event.params;
  return {
    page: await orLeadOn(await viewItem(event.locals.published, meeting, item), event),
  };
};
