import type { ItemSnapshot, MeetingSnapshot } from '#domain/publication/snapshot.ts';
import type { Published } from './ports.ts';

export type ItemPage = {
  readonly meeting: Pick<
    MeetingSnapshot,
    'slug' | 'version' | 'publishedAt' | 'kind' | 'body' | 'committee' | 'date' | 'time' | 'place'
  >;
  readonly item: ItemSnapshot;
  /** The open items of the meeting before and after; closed ones have no page to go to. */
  readonly previous: ItemLink | null;
  readonly next: ItemLink | null;
};
export type ItemLink = Pick<ItemSnapshot, 'key' | 'number' | 'title'>;

/** One item of the newest version of a meeting; null for a closed, a held and an unknown one alike. */
export async function viewItem(
  published: Pick<Published, 'meeting'>,
  slug: string,
  key: string,
): Promise<ItemPage | null> {
  const page = await published.meeting(slug);
  if (!page) return null;
  const open = page.meeting.items.filter((item) => item.status === 'open');
  const index = open.findIndex((item) => item.key === key);
  const item = open[index];
  if (!item) return null;
  const { version, publishedAt, kind, body, committee, date, time, place } = page.meeting;
  return {
    meeting: { slug, version, publishedAt, kind, body, committee, date, time, place },
    item,
    previous: linkTo(open[index - 1]),
    next: linkTo(open[index + 1]),
  };
}

const linkTo = (item: ItemSnapshot | undefined): ItemLink | null =>
  item ? { key: item.key, number: item.number, title: item.title } : null;
