import type { MeetingId } from '#domain/ids.ts';
import { unlink } from '#domain/publication/edition.ts';
import type { Stores } from '../ports.ts';
import { changeEditions } from './change-editions.ts';

/** No text of these meetings keeps a link to what is gone, in no edition. */
export async function unlinkIn(
  stores: Stores,
  meetings: readonly MeetingId[],
  isGone: (href: string) => boolean,
): Promise<void> {
  for (const id of meetings) {
    const slug = (await stores.meetings.find(id))?.slug ?? null;
    if (slug === null) continue;
    await changeEditions(stores, id, slug, (edition) => unlink(edition, isGone));
  }
}
