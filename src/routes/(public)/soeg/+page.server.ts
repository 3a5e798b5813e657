import { readPage } from '../page-number.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  return { query, answer: await locals.published.search(query, readPage(url)) };
};
