import { agendaCommittees } from '#domain/access/agenda-actions.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { NoticeId } from '#domain/ids.ts';
import type { NoticeMail } from '#domain/notice/notice.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { paperReader } from '../paper/paper-store.ts';
import type { NoticeReader, ReceivedNotice } from './notice-store.ts';

export type NoticeRefused = { readonly type: 'not-allowed' } | { readonly type: 'not-found' };

type Reader = Pick<Context, 'actor' | 'stores'>;

/** The reader's notices, unread ones first, and how they want to be told by mail; null for whoever has no account. */
export async function listNotices({ actor, stores }: Reader): Promise<{
  readonly notices: readonly ReceivedNotice[];
  readonly mail: NoticeMail;
} | null> {
  const reader = readerOf(actor);
  if (!reader) return null;
  return {
    notices: await stores.notices.list(reader, 100),
    mail: await stores.notices.mailChoice(reader.account),
  };
}

/** How many notices the reader has not read. */
export async function countUnreadNotices({ actor, stores }: Reader): Promise<number> {
  const reader = readerOf(actor);
  return reader ? stores.notices.countUnread(reader) : 0;
}

/** Marks a notice as read, which is what following it does; one that is another's, or of what one no longer may read, is not there. */
export const readNotice = (
  { actor, now, transact }: Context,
  id: NoticeId,
): Promise<Result<ReceivedNotice, NoticeRefused>> =>
  transact(async ({ notices }): Promise<Result<ReceivedNotice, NoticeRefused>> => {
    const reader = readerOf(actor);
    const found = reader && (await notices.find(reader, id));
    if (!reader || !found) return err({ type: 'not-found' });
    await notices.markRead(reader.account, id, now());
    return ok(found);
  });

/** Marks all of one's own notices as read. */
export const readAllNotices = ({
  actor,
  now,
  transact,
}: Context): Promise<Result<null, NoticeRefused>> =>
  transact(async ({ notices }): Promise<Result<null, NoticeRefused>> => {
    if (actor.account === null) return err({ type: 'not-allowed' });
    await notices.markRead(actor.account, 'all', now());
    return ok(null);
  });

/** How one wants to be told by mail; for one's own account only. */
export const chooseNoticeMail = (
  { actor, transact }: Context,
  mail: NoticeMail,
): Promise<Result<null, NoticeRefused>> =>
  transact(async ({ notices }): Promise<Result<null, NoticeRefused>> => {
    if (actor.account === null) return err({ type: 'not-allowed' });
    await notices.chooseMail(actor.account, mail);
    return ok(null);
  });

/** What somebody may read of what they are told of; null for whoever has no account. */
export const readerOf = (actor: Actor): NoticeReader | null =>
  actor.account === null
    ? null
    : {
        account: actor.account,
        papers: paperReader(actor),
        committees: agendaCommittees(actor),
      };
