import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';

type AnyItem = MeetingSnapshot['items'][number];

/** The last part of an item's fragment; an item without an address of its own has its place. */
export const anchorKey = (item: AnyItem): string =>
  item.status === 'open' ? item.key : (item.number ?? String(item.position));
