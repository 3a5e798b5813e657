import { describeActor } from '#application/access/describe-actor.ts';
import { countUnreadNotices } from '#application/notice/read-notices.ts';
import type { LayoutServerLoad } from './$types';

/** What the bar on top says; `me` is null where one signs in. */
export const load: LayoutServerLoad = async ({ locals }) => {
  const { language, published, signedIn, actor, context } = locals;
  if (signedIn === null) return { language, body: await published.body(), me: null };
  const { account } = signedIn;
  const { stores } = context();
  const [body, described, unread] = await Promise.all([
    stores.organizations.bodyWithId(account.body),
    describeActor(stores, actor),
    countUnreadNotices(context()),
  ]);
  const { isDemonstration } = account;
  return { language, body: body.name, me: { ...described, isDemonstration, unread } };
};
