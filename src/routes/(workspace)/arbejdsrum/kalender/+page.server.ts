import { error, fail } from '@sveltejs/kit';
import {
  makeCalendarAddress,
  removeCalendarAddress,
} from '#application/calendar/keep-calendar-address.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { actor, stores } = locals.context();
  if (actor.account === null) error(404);
  return { madeAt: await stores.calendarAddresses.madeAt(actor.account) };
};

export const actions: Actions = {
  make: async ({ locals }) => {
    const { workspace, context, origin } = locals;
    const made = await makeCalendarAddress(context(), workspace.credentials);
    return made.ok
      ? { address: `${origin}/arbejdsrum/kalender/${made.value.token}.ics`, isRemoved: false }
      : fail(403, { address: null, isRemoved: false });
  },
  remove: async ({ locals }) => {
    const removed = await removeCalendarAddress(locals.context());
    return removed.ok
      ? { address: null, isRemoved: true }
      : fail(404, { address: null, isRemoved: false });
  },
};
