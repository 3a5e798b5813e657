import { committeeAddress } from '#domain/publication/address.ts';
import type { LinkedData } from '#domain/publication/linked-data.ts';
import type { CommitteeRef } from '#domain/publication/snapshot.ts';
import type { CommitteePage } from '#application/publication/ports.ts';

export const context = { '@context': 'https://schema.org' } as const;

export const municipality = (body: string, origin: string) => ({
  '@type': 'GovernmentOrganization',
  name: body,
  url: `${origin}/`,
});

/** A committee where something else is described. */
export const committeeIn = ({ slug, name }: CommitteeRef, body: string, origin: string) => ({
  '@type': 'GovernmentOrganization',
  '@id': `${origin}${committeeAddress(slug)}`,
  name,
  url: `${origin}${committeeAddress(slug)}`,
  parentOrganization: municipality(body, origin),
});

/** A committee on its own page, with those who are its members in the newest period. */
export function committeeData(committee: CommitteePage, body: string, origin: string): LinkedData {
  const newest = committee.periods.toSorted().at(-1) ?? null;
  const members = committee.members.filter(({ period }) => period === newest);
  return {
    ...context,
    ...committeeIn(committee, body, origin),
    ...(members.length === 0
      ? {}
      : { member: members.map(({ name }) => ({ '@type': 'Person', name })) }),
  };
}

/** A member on their own page. `address` is on this site. */
export const personData = (
  name: string,
  address: string,
  body: string,
  origin: string,
): LinkedData => ({
  ...context,
  '@type': 'Person',
  name,
  url: `${origin}${address}`,
  affiliation: municipality(body, origin),
});

/** The front page: what the site is, and how it is searched. */
export const siteData = (
  name: string,
  body: string,
  search: string,
  origin: string,
): LinkedData => ({
  ...context,
  '@type': 'WebSite',
  name,
  url: `${origin}/`,
  inLanguage: 'da',
  publisher: municipality(body, origin),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}${search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** The way from the front page to the page above. Addresses are of this site. */
export const breadcrumbData = (
  way: readonly { readonly href: string; readonly text: string }[],
  origin: string,
): LinkedData => ({
  ...context,
  '@type': 'BreadcrumbList',
  itemListElement: way.map(({ href, text }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: `${origin}${href}`,
  })),
});
