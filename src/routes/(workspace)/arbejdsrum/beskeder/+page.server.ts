import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  chooseNoticeMail,
  listNotices,
  readAllNotices,
  readNotice,
} from '#application/notice/read-notices.ts';
import { parseId } from '#domain/ids.ts';
import { noticeMails } from '#domain/notice/notice.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const listed = await listNotices(locals.context());
  return listed ?? error(404);
};

const MailForm = v.object({ mail: v.picklist(noticeMails) });

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
  mail: async ({ locals, request }) => {
    const form = v.safeParse(MailForm, Object.fromEntries(await request.formData()));
    const chosen = form.success && (await chooseNoticeMail(locals.context(), form.output.mail));
    return chosen && chosen.ok ? { marked: 'mail' as const } : fail(400, { marked: null });
  },
};
