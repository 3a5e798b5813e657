import { hasDuty } from '#domain/access/duties.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { withOffset } from '#domain/text/danish-time.ts';
import { actorOf } from '../access/find-signed-in.ts';
import { dayOf } from '../paper/paper-settings.ts';
import type { Context } from '../ports.ts';
import { readerOf } from './read-notices.ts';

/** When the daily mail goes, as clocks in Denmark show it. */
const hour = '07:00';

/**
 * Sends those who want one mail a day how many notices they have not read, for what came before seven that morning.
 * @returns how many mails were queued
 */
export const mailDailyNotices = ({
  actor,
  now,
  transact,
}: Context): Promise<Result<number, { readonly type: 'not-allowed' }>> =>
  transact(async (stores): Promise<Result<number, { readonly type: 'not-allowed' }>> => {
    if (!hasDuty(actor, 'keep-archive')) return err({ type: 'not-allowed' });
    const at = now();
    const today = dayOf(at);
    const from = new Date(withOffset(today, hour));
    if (at < from) return ok(0);
    let queued = 0;
    for (const id of await stores.notices.takeWaitingForMail(from)) {
      const account = await stores.accounts.find(id);
      if (account?.status !== 'active') continue;
      const reader = readerOf(await actorOf(stores, account, today));
      const count = reader === null ? 0 : await stores.notices.countUnread(reader);
      if (count === 0) continue;
      await stores.outbox.queue({
        to: account.email,
        language: account.language,
        letter: { kind: 'notices-waiting', name: account.name, count },
        at,
      });
      queued += 1;
    }
    return ok(queued);
  });
