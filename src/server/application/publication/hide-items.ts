import { hideItems as hideInEdition } from '#domain/publication/edition.ts';
import { closedTitle } from '#domain/publication/build-meeting.ts';
import type { ItemRow } from '../meeting/item-store.ts';
import type { Stores } from '../ports.ts';
import type { EditionRow } from './edition-store.ts';

/**
 * Takes items out of older editions, in which they stood in full: what has been closed or withdrawn is not to be read
 * in what was published before.
 * @param hidden closed ones stand there with their public title from now on, those that were withdrawn with their number only
 */
export async function hideItems(
  { published, editions }: Stores,
  from: readonly EditionRow[],
  slug: string,
  hidden: readonly ItemRow[],
): Promise<void> {
  const replacements = new Map(hidden.map((item) => [item.id, replacementOf(item)]));
  const withdrawn = new Set(
    hidden.flatMap((item) =>
      item.withdrawnAt === null || item.number === null || !isClosed(item) ? [] : [item.number],
    ),
  );
  for (const edition of from) {
    const keys = new Map(
      Object.entries(edition.itemKeys).flatMap(([key, item]) => {
        const replacement = replacements.get(item);
        return replacement ? [[key, replacement] as const] : [];
      }),
    );
    const isTouched = keys.size > 0 || withdrawn.size > 0;
    const snapshot = isTouched ? await published.edition(slug, edition.version) : null;
    if (!snapshot) continue;
    await published.putEdition(hideInEdition(snapshot, keys, withdrawn));
    await editions.change(edition, {
      itemKeys: Object.fromEntries(
        Object.entries(edition.itemKeys).filter(([key]) => !keys.has(key)),
      ),
    });
  }
}

const isClosed = ({ access, closedBy }: ItemRow): boolean =>
  access === 'closed' || closedBy !== null;

function replacementOf(item: ItemRow) {
  if (item.withdrawnAt !== null) return { status: 'withdrawn' } as const;
  const { publicTitle, publicDecision } = item;
  return { status: 'closed', publicTitle: publicTitle ?? closedTitle, publicDecision } as const;
}
