import type { PageServerLoad } from './$types';

/** At most so many coming meetings. */
const shown = 6;

export const load: PageServerLoad = async ({ locals: { published, today } }) => {
  const [front, planned] = await Promise.all([
    published.front(today),
    published.planned({ from: today, limit: shown }),
  ]);
  return { front, planned };
};
