import type { Groups } from '../matter/partition.ts';

/** Somebody of one name, as seen in one legislative term of one body. */
export type PersonSighting<Key extends string> = {
  readonly key: Key;
  /** First year of the term. */
  readonly term: number;
};

/**
 * Who is one person among those of one name in one body (DEFINITIONS, "Person"): the terms must follow
 * upon each other. A name that comes back after a whole term may be somebody else.
 */
export function recognisePeople<Key extends string>(
  sightings: readonly PersonSighting<Key>[],
): Groups<Key> {
  const groups: PersonSighting<Key>[][] = [];
  for (const sighting of sightings.toSorted((a, b) => a.term - b.term)) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && sighting.term - before.term <= 4) last.push(sighting);
    else groups.push([sighting]);
  }
  return groups.map((group) => group.map(({ key }) => key));
}
