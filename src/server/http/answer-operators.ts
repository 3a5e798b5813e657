import type { Operations } from '#application/operations/ports.ts';

/**
 * Answers for the status page: whoever has no right key is told the same, whatever was wrong. Nothing of it is kept
 * anywhere.
 */
export async function answerOperators(
  { admit }: Pick<Operations, 'admit'>,
  request: Request,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const admission = await admit(request.headers.get('authorization'));
  const response = admission === 'admitted' ? await answer() : refusals[admission]();
  response.headers.set('cache-control', 'no-store');
  response.headers.set('x-robots-tag', 'noindex');
  return response;
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };
const refusals = {
  refused: () =>
    new Response('Siden er for kommunens IT-afdeling.\n', {
      status: 401,
      headers: { ...plain, 'www-authenticate': 'Basic realm="drift", charset="UTF-8"' },
    }),
  busy: () =>
    new Response('For mange forkerte forsøg. Prøv igen om et minut.\n', {
      status: 429,
      headers: { ...plain, 'retry-after': '60' },
    }),
};
