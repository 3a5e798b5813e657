import type { AgendaItemId, MatterId } from '#domain/ids.ts';
import { caseKey } from '#domain/matter/case-number.ts';
import { isStandingItem } from '#domain/matter/standing-item.ts';
import { titleKey } from '#domain/matter/title-words.ts';
import type { Stores } from '../ports.ts';
import type { MatterRow } from './matter-store.ts';
import type { Body } from './organization-store.ts';

export type NumberedItem = {
  readonly id: AgendaItemId;
  readonly title: string | null;
  readonly caseNumber: string | null;
};

/**
 * Finds the matter of each item that has one (DEFINITIONS, "Matter"), and enters those that are new. Which
 * of them are one matter is worked out by `regroupMatters`.
 */
export async function recogniseMatters(
  { matters, rulings, newId }: Stores,
  body: Body,
  items: readonly NumberedItem[],
): Promise<ReadonlyMap<AgendaItemId, MatterId>> {
  const splitOff = new Map(
    (await rulings.inForce(body.id, 'matter')).flatMap((ruling) =>
      ruling.items.map((item) => [item, ruling.id] as const),
    ),
  );
  const wanted = items.flatMap(({ id, title, caseNumber }) => {
    if (caseNumber === null || isStandingItem(title ?? '')) return [];
    const key = caseKey(caseNumber);
    if (key === '') return [];
    const part = splitOff.get(id) ?? null;
    return {
      item: id,
      caseNumber,
      caseKey: key,
      title: title ?? caseNumber,
      titleKey: titleKey(title ?? ''),
      part,
    };
  });
  if (wanted.length === 0) return new Map();

  const known = await matters.numbered(body.id, [...new Set(wanted.map((one) => one.caseKey))]);
  const byFeatures = new Map(known.map((one) => [featuresOf(one), one.id]));
  const added: MatterRow[] = [];
  const found = new Map<AgendaItemId, MatterId>();
  for (const { item, ...features } of wanted) {
    let id = byFeatures.get(featuresOf(features));
    if (id === undefined) {
      id = newId<'Matter'>();
      byFeatures.set(featuresOf(features), id);
      added.push({ id, body: body.id, ...features, slug: null, leader: id });
    }
    found.set(item, id);
  }
  await matters.add(added);
  return found;
}

const featuresOf = ({
  caseKey: number,
  titleKey: title,
  part,
}: Pick<MatterRow, 'caseKey' | 'titleKey' | 'part'>): string =>
  JSON.stringify([number, title, part]);
