import type { MatterId } from '#domain/ids.ts';
import { applyRulings, type Groups } from '#domain/matter/partition.ts';
import { recogniseMatters, type Strand } from '#domain/matter/recognise-matters.ts';
import { matterAddress } from '#domain/publication/address.ts';
import type { Stores } from '../ports.ts';
import type { MatterRow, MatterTreatment } from './matter-store.ts';
import type { OrganizationRegister } from './organization-register.ts';
import type { Body } from './organization-store.ts';
import type { RulingRow } from './ruling-store.ts';

/**
 * Works out again which titles under these case numbers are one matter, rulings included. The public copies of
 * everything that has another leader now are marked to be made again.
 */
export async function regroupMatters(
  stores: Stores,
  body: Body,
  register: OrganizationRegister,
  caseKeys: readonly string[],
): Promise<void> {
  const { matters, rulings, stale, published } = stores;
  if (caseKeys.length === 0) return;
  const ruled = await rulings.inForce(body.id, 'matter');
  const all = await withRuledKin(stores, body, caseKeys, ruled);
  const byNumber = [...Map.groupBy(all, (one) => one.caseKey).values()];
  const several = byNumber.filter((ofNumber) => ofNumber.length > 1).flat();
  const treatments = Map.groupBy(
    await matters.treatments(several.map(({ id }) => id)),
    ({ matter }) => matter,
  );
  const recognised: Groups<MatterId> = byNumber.flatMap((ofNumber) => {
    const strands = ofNumber.map((one) => toStrand(one, treatments.get(one.id) ?? [], register));
    const [treated, untreated] = [
      strands.filter((one) => one.treatments.length > 0),
      strands.filter((one) => one.treatments.length === 0),
    ];
    return ofNumber.length === 1
      ? [ofNumber.map(({ id }) => id)]
      : [...recogniseMatters(treated), ...untreated.map(({ key }) => [key])];
  });
  const byId = new Map(all.map((one) => [one.id, one]));
  const changed = new Map<MatterId, MatterId>();
  const touched = new Set<MatterId>();
  for (const group of applyRulings(recognised, ruled)) {
    const rows = group.flatMap((id) => byId.get(id) ?? []);
    // The one that has an address already keeps it for all of them.
    const leader = rows.find(({ slug }) => slug !== null) ?? rows[0];
    for (const row of rows) {
      if (!leader || row.leader === leader.id) continue;
      changed.set(row.id, leader.id);
      touched.add(row.leader).add(leader.id);
    }
  }
  if (changed.size === 0) return;
  await matters.setLeaders(changed);
  // What leads now is led to from nowhere; what is led now gets its redirect with its leader's page.
  const slugs = all.flatMap(({ slug }) => (slug === null ? [] : matterAddress(slug)));
  await published.removeRedirects({ from: slugs });
  await stale.mark('meeting', await matters.meetingsLedBy([...touched]));
}

/** The matters under the numbers, and those that rulings tie to them. */
async function withRuledKin(
  { matters }: Stores,
  body: Body,
  caseKeys: readonly string[],
  ruled: readonly RulingRow<'matter'>[],
): Promise<readonly MatterRow[]> {
  if (ruled.length === 0) return matters.numbered(body.id, caseKeys);
  const named = new Map(
    (await matters.withIds(ruled.flatMap(({ members }) => members))).map((one) => [
      one.id,
      one.caseKey,
    ]),
  );
  const keys = new Set(caseKeys);
  for (let before = -1; before !== keys.size;) {
    before = keys.size;
    for (const { members } of ruled) {
      const theirs = members.flatMap((id) => named.get(id) ?? []);
      if (theirs.some((key) => keys.has(key))) for (const key of theirs) keys.add(key);
    }
  }
  return matters.numbered(body.id, [...keys]);
}

function toStrand(
  { id, title }: MatterRow,
  treatments: readonly MatterTreatment[],
  register: OrganizationRegister,
): Strand<MatterId> {
  const places = treatments.map((treatment) => ({
    ...treatment,
    organization: register.leaderOf(register.byId(treatment.organization)).id,
  }));
  return {
    key: id,
    title,
    treatments: places.filter(({ own }) => own),
    reported: places.filter(({ own }) => !own),
  };
}
