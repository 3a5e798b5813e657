import type { Stores } from '../ports.ts';
import type { RulingRow } from './ruling-store.ts';

/** Enters a ruling, and that it was made. */
export async function enterRuling(
  { rulings, journal }: Pick<Stores, 'rulings' | 'journal'>,
  ruling: RulingRow,
): Promise<void> {
  await rulings.add(ruling);
  const { id, about, kind, members, items, reason, madeBy, madeAt } = ruling;
  await journal.add({
    at: madeAt,
    by: madeBy,
    what: 'ruling-made',
    subject: id,
    detail: { about, kind, members, items, reason },
  });
}
