import { itemAddress, meetingAddress } from '#domain/publication/address.ts';
import type { ItemRow } from '../meeting/item-store.ts';
import type { MeetingRow, MeetingState } from '../meeting/meeting-store.ts';
import type { Stores } from '../ports.ts';
import type { OrganizationRegister } from '../recognition/organization-register.ts';
import { hideItems } from './hide-items.ts';
import { refreshPeople } from './refresh-people.ts';
import { releaseMatterAddresses } from './release-matter-addresses.ts';
import { refreshMatters } from './refresh-matters.ts';
import { unlinkIn } from './unlink-in.ts';

/**
 * Takes a meeting out of `published`, older editions too. What was public when stays in the internal log
 * (DEFINITIONS, "Withdrawal").
 */
export async function takeDownMeeting(
  stores: Stores,
  meeting: MeetingRow,
  register: OrganizationRegister,
  state: Exclude<MeetingState, 'published'>,
  at: Date,
): Promise<void> {
  const { published, editions, meetings, stale } = stores;
  const { slug } = meeting;
  if (slug !== null) {
    const matters = await published.mattersOf(slug);
    const people = await published.peopleAt(slug);
    const versions = (await editions.ofMeeting(meeting.id)).map(({ version }) => version);
    await editions.withdraw(meeting.id, slug, versions, at);
    await published.removeMeeting(slug);
    await refreshMatters(stores, register, matters);
    await refreshShown(stores, people);
    const items = await stores.items.ofMeeting(meeting.id);
    await releaseMatterAddresses(stores, items);
    await stores.items.setPublishedKeys(
      new Map(items.flatMap(({ id, publishedKey }) => (publishedKey === null ? [] : [[id, null]]))),
    );
    const address = meetingAddress(slug);
    await unlinkReferring(
      stores,
      meeting,
      (href) => href === address || href.startsWith(`${address}/`),
    );
    await stale.mark('committee', [register.leaderOf(register.byId(meeting.organization)).id]);
  }
  await meetings.setState(meeting.id, state, null, meeting.lastEdition, slug);
  await published.settleSiteName();
}

/** Takes one item out of `published`, out of all editions, whatever the meeting's newest edition is made from. */
export async function takeDownItem(
  stores: Stores,
  meeting: MeetingRow,
  register: OrganizationRegister,
  item: ItemRow,
): Promise<void> {
  const { published, editions, items } = stores;
  const { slug } = meeting;
  if (slug === null) return;
  await hideItems(stores, await editions.ofMeeting(meeting.id), slug, [item]);
  if (item.publishedKey === null) return;
  const matters = await published.mattersOf(slug);
  const people = await published.peopleAt(slug);
  await published.removeItems(slug, [item.publishedKey]);
  await refreshMatters(stores, register, matters);
  await refreshShown(stores, people);
  await releaseMatterAddresses(stores, [item]);
  await items.setPublishedKeys(new Map([[item.id, null]]));
  const address = itemAddress(slug, item.publishedKey);
  await unlinkReferring(
    stores,
    meeting,
    (href) => href === address || href.startsWith(`${address}/`),
  );
}

/** The pages of people who have been shown: at once, so that none is left of who is shown nowhere any more. */
async function refreshShown(stores: Stores, slugs: readonly string[]): Promise<void> {
  const rows = await stores.people.withSlugs(slugs);
  await refreshPeople(
    stores,
    rows.map(({ id }) => id),
  );
}

/** What leads to the meeting, in its own texts and in those of others. */
async function unlinkReferring(
  stores: Stores,
  gone: MeetingRow,
  isGone: (href: string) => boolean,
): Promise<void> {
  await unlinkIn(stores, [gone.id, ...(await stores.references.referring(gone.id))], isGone);
}
