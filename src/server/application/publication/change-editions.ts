import type { MeetingId } from '#domain/ids.ts';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import type { Stores } from '../ports.ts';

/** The addresses of matters that stand in an edition. */
export const matterSlugsIn = ({ items }: Pick<MeetingSnapshot, 'items'>): readonly string[] => [
  ...new Set(items.flatMap((item) => (item.status === 'open' ? (item.matter?.slug ?? []) : []))),
];

/** Changes every edition of a meeting in which something is to be read no more, and the items as they stand now with it. */
export async function changeEditions(
  { editions, published }: Stores,
  meeting: MeetingId,
  slug: string,
  change: (edition: MeetingSnapshot) => MeetingSnapshot,
): Promise<void> {
  const all = await editions.ofMeeting(meeting);
  for (const { version } of all) {
    const edition = await published.edition(slug, version);
    if (!edition) continue;
    const changed = change(edition);
    await published.putEdition(changed);
    await editions.change({ meeting, version }, { matterSlugs: matterSlugsIn(changed) });
    if (version !== all.at(-1)?.version) continue;
    const open = changed.items.flatMap((item) => (item.status === 'open' ? item : []));
    await published.relinkItems(slug, open);
  }
}
