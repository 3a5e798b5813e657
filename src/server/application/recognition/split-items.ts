import { hasDuty } from '#domain/access/duties.ts';
import type { AgendaItemId, RulingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { followRuling } from './follow-ruling.ts';
import type { RulingRefused } from './make-ruling.ts';
import { enterRuling } from './enter-ruling.ts';
import type { MatterRow } from './matter-store.ts';
import type { RulingRow } from './ruling-store.ts';

/**
 * Says that these items are a matter of their own, whatever stands under the same number and title: a number under which
 * everything is filed is taken apart this way.
 */
export async function splitItems(
  context: Context,
  asked: { readonly items: readonly AgendaItemId[]; readonly reason: string | null },
): Promise<Result<RulingId, RulingRefused>> {
  const { actor, now, transact } = context;
  const made = await transact(async (stores): Promise<Result<RulingId, RulingRefused>> => {
    await stores.lockArchive();
    if (!hasDuty(actor, 'keep-archive')) return err({ type: 'not-allowed' });
    const items = await Promise.all(asked.items.map((id) => stores.items.find(id)));
    const numbered = items.flatMap((item) => item?.matter ?? []);
    if (items.includes(null)) return err({ type: 'not-found' });
    if (numbered.length === 0 || numbered.length < items.length)
      return err({ type: 'nothing-to-rule' });
    const former = await stores.matters.withIds([...new Set(numbered)]);
    const [first] = former;
    if (!first || former.some(({ body }) => body !== first.body)) return err({ type: 'not-found' });

    const id = stores.newId<'Ruling'>();
    const titles = new Map(former.map((one) => [JSON.stringify([one.caseKey, one.titleKey]), one]));
    const added = [...titles.values()].map((one): MatterRow => {
      const matter = stores.newId<'Matter'>();
      return { ...one, id: matter, part: id, slug: null, leader: matter };
    });
    await stores.matters.add(added);
    const ruling: RulingRow<'matter'> = {
      id,
      body: first.body,
      about: 'matter',
      kind: 'split',
      members: added.map((one) => one.id),
      items: asked.items,
      madeBy: actor.name,
      madeAt: now(),
      reason: asked.reason,
      undoneAt: null,
    };
    await enterRuling(stores, ruling);
    await followRuling(stores, ruling);
    return ok(id);
  });
  if (made.ok) await refreshStale(context);
  return made;
}
