import { error, fail } from '@sveltejs/kit';
import { listNotices, readAllNotices, readNotice } from '#application/notice/read-notices.ts';
import { parseId } from '#domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const listed = await listNotices(locals.context());
  return listed ?? error(404);
};

export const actions: Actions = {
  read: async ({ locals, request }) => {
    const notice = (await request.formData()).get('notice');
    const id = typeof notice === 'string' ? parseId<'Notice'>(notice) : undefined;
    const read = id && (await readNotice(locals.context(), id));
    return read?.ok ? { marked: 'one' as const } : fail(404, { marked: null });
  },
  all: async ({ locals }) => {
    const read = await readAllNotices(locals.context());
    return read.ok ? { marked: 'all' as const } : fail(403, { marked: null });
  },
};
