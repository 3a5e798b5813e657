import type { PersonId } from '#domain/ids.ts';
import { applyRulings, type Groups } from '#domain/matter/partition.ts';
import { personKey, termOf } from '#domain/organization/person-name.ts';
import { recognisePeople as recogniseByTerm } from '#domain/organization/recognise-people.ts';
import type { Stores } from '../ports.ts';
import type { Body } from './organization-store.ts';
import type { PersonRow } from './person-store.ts';

/** Who a printed name means at a meeting; `null` for a name that could be several people's. */
export type People = (printed: string) => PersonId | null;

/**
 * Finds the people of these names in the meeting's legislative term, and enters those that are new.
 * @param date of the meeting, ISO
 */
export async function recognisePeople(
  stores: Stores,
  body: Body,
  date: string,
  names: readonly string[],
): Promise<People> {
  const term = termOf(date);
  const printed = new Map(
    names.flatMap((name) => {
      const key = personKey(name);
      return key === null ? [] : [[key, name] as const];
    }),
  );
  const known = await stores.people.named(body.id, [...printed.keys()]);
  const now = new Map(known.filter((one) => one.term === term).map((one) => [one.key, one]));
  const added = [...printed]
    .filter(([key]) => !now.has(key))
    .map(([key, name]): PersonRow => {
      const id = stores.newId<'Person'>();
      const tidy = name.replace(/\s+/g, ' ').trim();
      return { id, body: body.id, name: tidy, key, term, slug: null, leader: id };
    });
  if (added.length > 0) {
    await stores.people.add(added);
    await regroupPeople(
      stores,
      body,
      added.map(({ key }) => key),
    );
  }
  for (const one of added) now.set(one.key, one);
  return (name) => now.get(personKey(name) ?? '')?.id ?? null;
}

/**
 * Works out again who is one person among those of these names. The public copies of everything that names somebody who
 * stands with others now are marked to be made again.
 */
export async function regroupPeople(
  { people, rulings, stale }: Stores,
  body: Body,
  keys: readonly string[],
): Promise<void> {
  const ruled = await rulings.inForce(body.id, 'person');
  const named = await people.withIds(ruled.flatMap(({ members }) => members));
  const all = await people.named(body.id, [...new Set([...keys, ...named.map(({ key }) => key)])]);
  const recognised: Groups<PersonId> = [...Map.groupBy(all, ({ key }) => key).values()].flatMap(
    (ofName) => recogniseByTerm(ofName.map(({ id, term }) => ({ key: id, term }))),
  );
  const groups = applyRulings(recognised, ruled);
  const byId = new Map(all.map((one) => [one.id, one]));
  const changed = new Map<PersonId, PersonId>();
  const touched = new Set<PersonId>();
  for (const group of groups) {
    const rows = group.flatMap((id) => byId.get(id) ?? []);
    // The one that has an address already keeps it for all of them.
    const leader = rows.find(({ slug }) => slug !== null) ?? rows[0];
    for (const row of rows) {
      if (!leader || row.leader === leader.id) continue;
      changed.set(row.id, leader.id);
      touched.add(row.id).add(row.leader).add(leader.id);
    }
  }
  if (changed.size === 0) return;
  await people.setLeaders(changed);
  await stale.mark('person', [...touched]);
  await stale.mark('meeting', await people.meetingsNaming([...changed.keys()]));
}
