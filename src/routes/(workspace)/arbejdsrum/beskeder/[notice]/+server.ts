import { error, redirect } from '@sveltejs/kit';
import { noticeAddress } from '#application/notice/notice-address.ts';
import { readNotice } from '#application/notice/read-notices.ts';
import { parseId } from '#domain/ids.ts';
import type { RequestHandler } from './$types';

/** Where a notice leads, for whoever it was sent to; following it marks it as read. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const id = parseId<'Notice'>(params.notice);
  const read = id && (await readNotice(locals.context(), id));
  if (!read?.ok) error(404);
  redirect(303, noticeAddress(read.value));
};
