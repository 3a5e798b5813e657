import { orLeadOn } from '../../lead-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { published, today } = event.locals;
  const committee = await orLeadOn(await published.committee(event.params.committee), event);
  const { slug } = committee;
  const [underWay, planned] = await Promise.all([
    published.underWay(slug, today),
    published.planned({ committee: slug, from: today }),
  ]);
  return { committee, today, underWay, planned };
};
