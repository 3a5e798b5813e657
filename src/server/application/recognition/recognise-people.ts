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
      return { id, body: body.id, name: name.replace(/\s+/g, ' ').trim(), key, term, leader: id };
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

/** Works out again who is one person among those of these names. */
export async function regroupPeople(
  { people, rulings }: Stores,
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
  const former = new Map(all.map(({ id, leader }) => [id, leader]));
  const leaders = groups.flatMap((group) => group.map((id) => [id, group[0] ?? id] as const));
  await people.setLeaders(new Map(leaders.filter(([id, leader]) => former.get(id) !== leader)));
}
