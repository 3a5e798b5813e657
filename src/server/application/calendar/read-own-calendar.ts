import type { Actor } from '#domain/access/actor.ts';
import { committeesOfDuty, hasDuty } from '#domain/access/duties.ts';
import { addDays } from '#domain/text/calendar.ts';
import { actorOf } from '../access/find-signed-in.ts';
import type { Credentials } from '../access/credentials.ts';
import type { ComingMeeting, Publication, Published } from '../publication/ports.ts';
import type { Context, Stores } from '../ports.ts';
import { registerOf } from '../recognition/organization-register.ts';
import type { Organization } from '../recognition/organization-store.ts';

export type OwnCalendar = {
  readonly name: string;
  /** Whose agenda or minutes are public, with what is public of them. */
  readonly published: readonly Publication[];
  /** Those to come, and those that are cancelled; where they stand in the plan and have been announced or are one's own. */
  readonly coming: readonly (ComingMeeting & { readonly isAnnounced: boolean })[];
};

/** How far back a calendar goes, in days. */
const back = 366;

/**
 * The meetings of somebody's committees, for whoever has the secret address: the days and places, and what is public; never a
 * closed title (LAW M2).
 * @param today ISO, in Denmark
 * @returns null for an address that is unknown or taken back, or whose account is closed
 */
export async function readOwnCalendar(
  { stores }: Pick<Context, 'stores'>,
  published: Pick<Published, 'publications'>,
  { digest }: Pick<Credentials, 'digest'>,
  token: string,
  today: string,
): Promise<OwnCalendar | null> {
  const id = await stores.calendarAddresses.accountOf(digest(token));
  const account = id && (await stores.accounts.find(id));
  if (account?.status !== 'active') return null;
  const actor = await actorOf(stores, account, today);
  const from = addDays(today, -back);
  const own = committeesOfDuty(actor, 'follow-meetings');
  const all = await stores.organizations.ofBody(account.body);
  const committees = all.filter(
    ({ id: one, leader, meets }) => one === leader && meets && (own === 'all' || own.includes(one)),
  );
  const register = registerOf(all);
  const read = await Promise.all(
    committees.map(async (committee) => ({
      published:
        committee.slug === null
          ? []
          : (await published.publications({ committee: committee.slug })).filter(
              ({ date }) => date >= from,
            ),
      coming: await comingOf(
        stores,
        actor,
        committee,
        register.namesOf(committee).map((name) => name.id),
        from,
      ),
    })),
  );
  return {
    name: account.name,
    published: read.flatMap((one) => one.published),
    coming: read.flatMap((one) => one.coming),
  };
}

async function comingOf(
  stores: Stores,
  actor: Actor,
  committee: Organization,
  names: readonly Organization['id'][],
  from: string,
): Promise<OwnCalendar['coming']> {
  const planned = await stores.plans.ofCommittee(names, { from, until: '2099-12-31' });
  const coming: OwnCalendar['coming'][number][] = [];
  for (const one of planned) {
    if (one.state === 'published') continue;
    if (one.announcedAt === null && !hasDuty(actor, 'see-plan', committee.id)) continue;
    // A calendar takes the higher number for the newer: also when an agenda has been taken back.
    const edition = (await stores.meetings.find(one.meeting))?.lastEdition ?? 0;
    coming.push({
      uid: one.meeting,
      committee: { slug: committee.slug ?? '', name: committee.name },
      ...{ date: one.date, time: one.time, ends: one.ends, place: one.place },
      isCancelled: one.cancelledReason !== null,
      sequence: one.sequence + (edition === 0 ? 0 : edition + 1),
      changedAt: one.changedAt.toISOString(),
      isAnnounced: one.announcedAt !== null,
    });
  }
  return coming;
}
