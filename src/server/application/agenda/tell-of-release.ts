import type { Actor } from '#domain/access/actor.ts';
import { hasDuty, whoseDuty } from '#domain/access/duties.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { NoticeKind } from '#domain/notice/notice.ts';
import { actorOf } from '../access/find-signed-in.ts';
import { tell } from '../notice/tell.ts';
import { dayOf } from '../paper/paper-settings.ts';
import type { Stores } from '../ports.ts';
import type { PlannedRelease } from './release-store.ts';

/**
 * Tells the secretary and whoever planned it of what has become of a planned release; nobody twice.
 * @param committee null where it is not there any more
 * @param isUrgent as for `tell`
 */
export async function tellOfRelease(
  stores: Stores,
  by: Pick<Actor, 'account'>,
  { meeting, account }: Pick<PlannedRelease, 'meeting' | 'account'>,
  committee: OrganizationId | null,
  what: Extract<NoticeKind, 'agenda-release-failed' | 'agenda-release-taken-back'>,
  at: Date,
  isUrgent: boolean,
): Promise<void> {
  const about = { meeting };
  for (const to of committee === null ? [] : whoseDuty('keep-agendas', committee))
    await tell(stores, by, { to, what, about, at }, isUrgent);
  const planner = await stores.accounts.find(account);
  const isTold =
    committee !== null &&
    planner?.status === 'active' &&
    hasDuty(await actorOf(stores, planner, dayOf(at)), 'keep-agendas', committee);
  if (!isTold) await tell(stores, by, { to: { account }, what, about, at }, isUrgent);
}
