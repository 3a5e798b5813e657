import { matterAddress } from '#domain/publication/address.ts';
import { forgetMatter } from '#domain/publication/edition.ts';
import { isMadeFrom } from '#domain/publication/slug.ts';
import type { ItemRow } from '../meeting/item-store.ts';
import type { Stores } from '../ports.ts';
import { changeEditions } from './change-editions.ts';

/**
 * Gives up the addresses of matters that were made from the titles of these items: the title of what is closed or
 * withdrawn is not to be read in the address of its matter either. The matter gets another one from what is still public
 * of it, and nothing leads there from the old one.
 * @param gone items that have left the public side
 */
export async function releaseMatterAddresses(
  stores: Stores,
  gone: readonly ItemRow[],
): Promise<void> {
  const { matters, published, stale, meetings, editions } = stores;
  const rows = await matters.withIds([...new Set(gone.flatMap(({ matter }) => matter ?? []))]);
  const leaders = await matters.withIds([...new Set(rows.map(({ leader }) => leader))]);
  const leaderOf = new Map(rows.map(({ id, leader }) => [id, leader]));
  for (const { id, slug, caseNumber } of leaders) {
    if (slug === null) continue;
    const made = gone.some(
      ({ matter, title }) =>
        matter !== null && leaderOf.get(matter) === id && isMadeFrom(slug, caseNumber, title ?? ''),
    );
    if (!made) continue;
    await matters.setSlugs(new Map([[id, null]]));
    await published.removeMatters([slug]);
    await published.removeRedirects({ from: [matterAddress(slug)], to: [matterAddress(slug)] });
    const naming = await editions.naming(slug);
    for (const meeting of naming) {
      const theirs = (await meetings.find(meeting))?.slug ?? null;
      if (theirs !== null)
        await changeEditions(stores, meeting, theirs, (edition) => forgetMatter(edition, slug));
    }
    await stale.mark('meeting', naming);
  }
}
