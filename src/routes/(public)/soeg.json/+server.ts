import { readSearch } from '../read-search.ts';
import type { RequestHandler } from './$types';

/** The search as data (DEFINITIONS, "Search"). */
export const GET: RequestHandler = async ({ locals, url }) => {
  return Response.json(await locals.published.find(readSearch(url)));
};
