import type { RequestHandler } from './$types';

/** For a load balancer: whether pages can be served, and nothing else. */
export const GET: RequestHandler = async ({ locals }) => {
  const isHealthy = await locals.operations.isHealthy();
  return new Response(isHealthy ? 'ok' : null, {
    status: isHealthy ? 200 : 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
};
