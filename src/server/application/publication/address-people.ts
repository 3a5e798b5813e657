import type { AgendaItemId, MeetingId, OrganizationId, PersonId } from '#domain/ids.ts';
import type { DocumentKind } from '#domain/minutes/parsed-minutes.ts';
import { personKey } from '#domain/organization/person-name.ts';
import { freeSlug, personSlug } from '#domain/publication/slug.ts';
import type { Stores } from '../ports.ts';

/** The people with a page whom a meeting's public copy names. */
export type PeopleShown = {
  readonly ids: readonly PersonId[];
  /** Last part of the address; null for a name that has no page, or that could be several people's. */
  readonly slugOf: (printed: string) => string | null;
};

/**
 * Gives the members whom a meeting is going to show their addresses. A member is who was there or away at the meeting of
 * the body itself: what one body's minutes say of another's attendance gives nobody a page, nor does a closed or held item,
 * nor an agenda, which says who is called and not who came.
 * @param kind of the document that says who was there
 * @param names of the committee that met
 * @param open items that are going to be public in full
 */
export async function addressPeople(
  { people }: Stores,
  meeting: MeetingId,
  kind: DocumentKind,
  names: ReadonlySet<OrganizationId>,
  open: ReadonlySet<AgendaItemId>,
): Promise<PeopleShown> {
  if (kind !== 'minutes') return { ids: [], slugOf: () => null };
  const seen = (await people.seenAt(meeting)).filter(
    ({ item, organization }) => names.has(organization) && (item === null || open.has(item)),
  );
  const slugs = new Map(
    seen.flatMap(({ leader, slug }) => (slug === null ? [] : [[leader, slug]])),
  );
  const wanted = new Map<PersonId, string>();
  for (const { leader, name } of seen)
    if (!slugs.has(leader) && !wanted.has(leader)) wanted.set(leader, personSlug(name));
  if (wanted.size > 0) {
    const taken = new Set(await people.slugsFrom([...new Set(wanted.values())]));
    const given = new Map<PersonId, string>();
    for (const [leader, slug] of wanted) {
      const free = freeSlug(slug, taken);
      taken.add(free);
      given.set(leader, free);
      slugs.set(leader, free);
    }
    await people.setSlugs(given);
  }
  const byName = new Map(seen.map(({ name, leader }) => [personKey(name), slugs.get(leader)]));
  return {
    ids: [...new Set(seen.map(({ leader }) => leader))],
    slugOf: (printed) => byName.get(personKey(printed)) ?? null,
  };
}
