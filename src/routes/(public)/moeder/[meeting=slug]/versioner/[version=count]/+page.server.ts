import { countChanges } from '#application/publication/view-changes.ts';
import { orLeadOn } from '../../../../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { published } = event.locals;
  const { meeting, version } = event.params;
  const page = await orLeadOn(await published.meeting(meeting, version), event);
  return { page, changed: await countChanges(published, page) };
};
