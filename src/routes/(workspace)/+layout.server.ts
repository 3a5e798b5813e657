import { describeActor } from '#application/access/describe-actor.ts';
import { countUnreadNotices } from '#application/notice/read-notices.ts';
import type { LayoutServerLoad } from './$types';

/** What the bar on top says; `me` is null where one signs in. */
export const load: LayoutServerLoad = async ({ locals }) => {
  const { language, published, signedIn, actor, context } = locals;
  return {
    language,
    body: await published.body(),
    me:
      signedIn === null
        ? null
        : {
            ...(await describeActor(context().stores, actor)),
            isDemonstration: signedIn.account.isDemonstration,
            unread: await countUnreadNotices(context()),
          },
  };
};
