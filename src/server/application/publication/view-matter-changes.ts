import { compareParts, type PartChange } from '#domain/publication/comparison/compare-items.ts';
import type { MatterSnapshot, TreatmentSnapshot } from '#domain/publication/snapshot.ts';
import type { Published } from './ports.ts';
import { viewItem, type ItemPage } from './view-item.ts';

/** A treatment that can be read: an item of a published meeting, as `<meeting>/<key>`. */
export type ReadableTreatment = {
  readonly id: string;
  readonly date: string;
  readonly committee: string;
};

export type MatterChangesPage = {
  readonly matter: Omit<MatterSnapshot, 'treatments'>;
  /** Oldest first; at least two. */
  readonly readable: readonly ReadableTreatment[];
  /** The treatments compared, in the order of time. */
  readonly from: ComparedTreatment;
  readonly to: ComparedTreatment;
  readonly changes: readonly PartChange[];
};

export type ComparedTreatment = ReadableTreatment & {
  readonly meeting: string;
  readonly itemKey: string;
  readonly title: string;
  readonly outcome: TreatmentSnapshot['outcome'];
  readonly decision: string | null;
};

/**
 * What changed in the text of a matter between two of its treatments. What each body decided, and who was away, is no
 * change of the text.
 * @param asked the treatments as `<meeting>/<key>`, in any order; without them the newest two that say something
 * @returns null for an unknown matter, one with fewer than two treatments to read, and a treatment it does not have
 */
export async function viewMatterChanges(
  published: Pick<Published, 'meeting' | 'matter'>,
  slug: string,
  asked: { readonly from: string | undefined; readonly to: string | undefined },
): Promise<MatterChangesPage | null> {
  const page = await published.matter(slug);
  if (!page) return null;
  const { treatments, ...matter } = page.matter;
  const readable = treatments.flatMap(toCompared);
  const ids = await chooseTwo(published, readable, asked);
  const [from, to] = readable.filter(({ id }) => ids.includes(id));
  const second = to ?? (ids[0] === ids[1] ? from : undefined);
  if (!from || !second || readable.length < 2) return null;
  const [before, after] = await Promise.all([
    viewItem(published, from.meeting, from.itemKey),
    viewItem(published, second.meeting, second.itemKey),
  ]);
  if (!before || !after) return null;
  return {
    matter,
    readable: readable.map(({ id, date, committee }) => ({ id, date, committee })),
    from,
    to: second,
    changes: compareParts(before.item, after.item).filter(
      ({ kind }) => kind !== 'decision' && kind !== 'absences',
    ),
  };
}

const toCompared = (treatment: TreatmentSnapshot): ComparedTreatment[] => {
  const { meeting, date, committee, title, outcome, decision } = treatment;
  if (!meeting) return [];
  const id = `${meeting.slug}/${meeting.itemKey}`;
  const place = { meeting: meeting.slug, itemKey: meeting.itemKey };
  return [{ id, ...place, date, committee: committee.name, title, outcome, decision }];
};

/** The two asked for; what is not asked for is the newest that says something, or simply the newest. */
async function chooseTwo(
  published: Pick<Published, 'meeting'>,
  readable: readonly ComparedTreatment[],
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): Promise<readonly string[]> {
  const chosen = [from, to].filter((id) => id !== undefined);
  const newest = readable.toReversed().filter(({ id }) => !chosen.includes(id));
  for (const { id, meeting, itemKey } of newest) {
    if (chosen.length >= 2) break;
    const page = await viewItem(published, meeting, itemKey);
    if (page && saysSomething(page)) chosen.push(id);
  }
  for (const { id } of newest) if (chosen.length < 2 && !chosen.includes(id)) chosen.push(id);
  return chosen;
}

const saysSomething = ({ item }: ItemPage): boolean =>
  item.recommendations.length + item.sections.length + item.points.length > 0;
