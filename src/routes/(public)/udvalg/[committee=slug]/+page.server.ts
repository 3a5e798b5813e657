import { orLeadOn } from '../../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { published, today } = event.locals;
  const committee = await orLeadOn(await published.committee(event.params.committee), event);
  return { committee, today, underWay: await published.underWay(committee.slug, today) };
};
