import { error } from '@sveltejs/kit';
import { faultText } from '#ui/text/fault.ts';
import { downloadAnswer } from '../../../../../../../../download-answer.ts';
import type { RequestHandler } from './$types';

/** The file of a published attachment. Unknown, closed and withdrawn answer alike, also a name that is not its own. */
export const GET: RequestHandler = async ({ params, locals, request }) => {
  const file = await locals.published.file(params.meeting, params.item, params.position);
  if (file?.fileName !== params.file) error(404, faultText.notFound);
  return downloadAnswer(file, request, 'no-cache');
};
