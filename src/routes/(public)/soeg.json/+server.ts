import { readSearch } from '../read-search.ts';
import type { RequestHandler } from './$types';

/** The search as data (DEFINITIONS, "Search"). */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { isProvisional, total, totalIsExact, page, pageSize, hits, facets, suggestion } =
    await locals.published.find(readSearch(url));
  const found = { total, totalIsExact, page, pageSize, hits, facets, suggestion };
  return Response.json(
    found,
    isProvisional ? { headers: { 'cache-control': 'no-store' } } : undefined,
  );
};
