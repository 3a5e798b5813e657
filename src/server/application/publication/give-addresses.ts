import type { AgendaItemId, MatterId } from '#domain/ids.ts';
import type { InPart } from '#domain/publication/analyse.ts';
import { committeeSlug, freeSlug, matterSlug, meetingSlug } from '#domain/publication/slug.ts';
import { maskText, type Mask } from '#domain/publication/text-runs.ts';
import type { ItemRow } from '../meeting/item-store.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { Stores } from '../ports.ts';
import type { Organization } from '../recognition/organization-store.ts';

/** An address is given at the first publication and then stays (DEFINITIONS, "Addresses"). */
export async function addressCommittee(
  { organizations }: Stores,
  leader: Organization,
): Promise<Organization & { readonly slug: string }> {
  if (leader.slug !== null) return { ...leader, slug: leader.slug };
  const wanted = committeeSlug(leader.name);
  const slug = freeSlug(wanted, new Set(await organizations.slugsFrom(wanted)));
  await organizations.setSlug(leader.id, slug);
  return { ...leader, slug };
}

export async function addressMeeting(
  { meetings }: Stores,
  meeting: MeetingRow,
  committee: string,
): Promise<string> {
  if (meeting.slug !== null) return meeting.slug;
  const wanted = meetingSlug(meeting.date, committee);
  return freeSlug(wanted, new Set(await meetings.slugsFrom(wanted)));
}

/**
 * The addresses of the matters that these items treat. A matter gets its address from the public title of an item
 * that is public: the title of a closed treatment never stands in it (LAW L17).
 * @param open items that are going to be public in full
 */
export async function addressMatters(
  { matters }: Stores,
  open: readonly ItemRow[],
  masks: ReadonlyMap<AgendaItemId, readonly InPart<Mask>[]>,
): Promise<ReadonlyMap<MatterId, { readonly slug: string; readonly caseNumber: string }>> {
  const rows = await matters.withIds([...new Set(open.flatMap(({ matter }) => matter ?? []))]);
  const known = new Map(rows.map((one) => [one.id, one]));
  const missing = rows.flatMap(({ leader }) => (known.has(leader) ? [] : leader));
  for (const one of await matters.withIds([...new Set(missing)])) known.set(one.id, one);

  const wanted = new Map<MatterId, string>();
  for (const { id, matter, title } of open) {
    const of = matter === null ? undefined : known.get(matter)?.leader;
    const leader = of === undefined ? undefined : known.get(of);
    if (leader?.slug !== null || wanted.has(leader.id)) continue;
    const inTitle = (masks.get(id) ?? []).filter(({ part }) => part === 'title');
    wanted.set(leader.id, matterSlug(leader.caseNumber, maskText(title ?? '', inTitle)));
  }
  const taken = new Set(await matters.slugsFrom([...new Set(wanted.values())]));
  const given = new Map<MatterId, string>();
  for (const [leader, slug] of wanted) {
    const free = freeSlug(slug, taken);
    taken.add(free);
    given.set(leader, free);
  }
  await matters.setSlugs(given);
  return new Map(
    rows.flatMap(({ id, leader, caseNumber }) => {
      const slug = given.get(leader) ?? known.get(leader)?.slug;
      return slug ? [[id, { slug, caseNumber }] as const] : [];
    }),
  );
}
