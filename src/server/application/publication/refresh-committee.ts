import { committeeAddress } from '#domain/publication/address.ts';
import { printTerm } from '#domain/organization/person-name.ts';
import type { Stores } from '../ports.ts';
import type { OrganizationRegister } from '../recognition/organization-register.ts';
import type { Organization } from '../recognition/organization-store.ts';
import { refreshMatters } from './refresh-matters.ts';

/**
 * Makes the public page of a committee again: its name, its members by term as its published minutes show them. Its
 * former names lead to it. Without a published meeting it has no page.
 */
export async function refreshCommittee(
  stores: Stores,
  register: OrganizationRegister,
  leader: Organization,
): Promise<void> {
  const { published, organizations } = stores;
  await published.settleSiteName();
  const names = register.namesOf(leader);
  const others = names.flatMap(({ id, slug }) => (id === leader.id || slug === null ? [] : slug));
  for (const slug of others) await published.removeCommittee(slug);
  if (leader.slug === null) return;
  const address = committeeAddress(leader.slug);
  await published.removeRedirects({ from: [address], to: [address] });
  await published.adoptPlanned([...others, leader.slug], { slug: leader.slug, name: leader.name });
  if (!(await published.hasMeetings(leader.slug))) {
    if (await published.removeCommittee(leader.slug))
      await refreshReporting(stores, register, leader);
    return;
  }
  const members = await published.members(leader.slug);
  await published.putCommittee({
    slug: leader.slug,
    name: leader.name,
    kind: leader.kind,
    bodyName: (await organizations.bodyWithId(leader.body)).name,
    members,
    periods: [...new Set(members.map(({ term }) => printTerm(term)))],
  });
  for (const slug of others) await published.redirect(committeeAddress(slug), address);
}

/** The matters in which other bodies' minutes print decisions of this one: it has got a page, or lost it. */
export async function refreshReporting(
  stores: Stores,
  register: OrganizationRegister,
  leader: Organization,
): Promise<void> {
  const names = register.namesOf(leader).map(({ id }) => id);
  await refreshMatters(stores, register, await stores.matters.reporting(names));
}
