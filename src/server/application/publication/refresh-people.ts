import type { PersonId } from '#domain/ids.ts';
import { personAddress } from '#domain/publication/address.ts';
import type { Stores } from '../ports.ts';

/**
 * Makes the public pages of people again from the meetings that are public. Who is seen at none has no page, and nothing
 * leads there; the addresses of who has been joined with somebody lead to them.
 * @param ids of anyone among the names and terms that are the person
 */
export async function refreshPeople(
  { people, organizations, published }: Stores,
  ids: readonly PersonId[],
): Promise<void> {
  if (ids.length === 0) return;
  const leaders = [...new Set((await people.withIds(ids)).map(({ leader }) => leader))];
  const bodies = new Map<string, string>();
  const present: { readonly slug: string; readonly body: string }[] = [];
  const former: { readonly slug: string; readonly leads: string | null }[] = [];
  for (const rows of Map.groupBy(await people.ledBy(leaders), ({ leader }) => leader).values()) {
    const leads = rows.find(({ id, leader }) => id === leader)?.slug ?? null;
    for (const { id, leader, slug, body } of rows) {
      if (slug === null) continue;
      if (id !== leader) former.push({ slug, leads });
      else {
        const name = bodies.get(body) ?? (await organizations.bodyWithId(body)).name;
        bodies.set(body, name);
        present.push({ slug, body: name });
      }
    }
  }
  const addresses = present.map(({ slug }) => personAddress(slug));
  if (addresses.length > 0) await published.removeRedirects({ from: addresses, to: addresses });
  await published.removePeople(former.map(({ slug }) => slug));
  const shown = new Set(await published.putPeople(present));
  for (const { slug, leads } of former)
    if (leads !== null && shown.has(leads))
      await published.redirect(personAddress(slug), personAddress(leads));
}
