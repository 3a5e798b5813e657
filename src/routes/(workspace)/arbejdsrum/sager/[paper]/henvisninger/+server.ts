import { error } from '@sveltejs/kit';
import { findReferences } from '#application/reference/find-references.ts';
import { parseId } from '#domain/ids.ts';
import { throttle } from '../../../../../../server/http/throttle.ts';
import type { RequestHandler } from './$types';

/** Somebody who types fast asks three times a second; a program that has gone mad is stopped. */
const mayAsk = throttle(240, 60_000);

/** What may be referred to, for whoever types in the reference's field. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const paper = parseId<'Paper'>(params.paper);
  if (!paper) error(404);
  const { signedIn, published, origin, today } = locals;
  if (!mayAsk(signedIn?.account.id ?? ''))
    return new Response(null, { status: 429, headers: { 'retry-after': '60' } });
  const words = url.searchParams.get('q') ?? '';
  const found = await findReferences(locals.context(), published, { paper, words, origin, today });
  if (!found.ok) error(found.error.type === 'not-found' ? 404 : 403);
  return Response.json(found.value, { headers: { 'cache-control': 'private, no-store' } });
};
