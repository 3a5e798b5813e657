/**
 * A user's word on what is one and what is several (committees, matters, persons). Rulings are kept in
 * the order in which they were made; an undone one is left out, and everything follows from the rest.
 */
export type Ruling<Member extends string> =
  | { readonly kind: 'join'; readonly members: readonly Member[] }
  | { readonly kind: 'split'; readonly members: readonly Member[] };

/** Disjoint, none empty; each in the order in which its members were given. */
export type Groups<Member extends string> = readonly (readonly Member[])[];

/**
 * Applies the rulings to what was recognised by itself: a join unites every group that holds one of its
 * members, a split takes its members out of their groups and makes them one group of their own.
 * Members that are not there (any more) are passed over.
 * @param recognised groups by the rules alone; every member stands in exactly one
 */
export function applyRulings<Member extends string>(
  recognised: Groups<Member>,
  rulings: readonly Ruling<Member>[],
): Groups<Member> {
  const order = recognised.flat();
  const groups = rulings.reduce<Groups<Member>>((now, { kind, members }) => {
    const named = new Set(members);
    const touched = now.filter((group) => group.some((member) => named.has(member)));
    const rest = now.filter((group) => !touched.includes(group));
    const out = touched.flat();
    if (kind === 'join') return [...rest, out];
    return [
      ...rest,
      ...touched.map((group) => group.filter((member) => !named.has(member))),
      out.filter((member) => named.has(member)),
    ];
  }, recognised);
  const place = new Map(order.map((member, n) => [member, n]));
  const placeOf = (member: Member | undefined): number =>
    member === undefined ? order.length : (place.get(member) ?? order.length);
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.toSorted((a, b) => placeOf(a) - placeOf(b)))
    .toSorted((a, b) => placeOf(a[0]) - placeOf(b[0]));
}
