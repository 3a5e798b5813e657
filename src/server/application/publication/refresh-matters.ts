import { matterAddress } from '#domain/publication/address.ts';
import { buildMatter, type NamedBody } from '#domain/publication/build-matter.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import type { Stores } from '../ports.ts';
import type { OrganizationRegister } from '../recognition/organization-register.ts';
import { unlinkIn } from './unlink-in.ts';

/**
 * Makes the public pages of matters again from the items that are public. One of which nothing is public any more is
 * gone, and nothing leads to it; the addresses of what has been joined with a matter lead to it.
 * @param slugs of the matters
 */
export async function refreshMatters(
  stores: Stores,
  register: OrganizationRegister,
  slugs: readonly string[],
): Promise<void> {
  if (slugs.length === 0) return;
  const { published, matters: known, references, stale } = stores;
  const treatments = Map.groupBy(await published.treatments(slugs), ({ matter }) => matter);
  const identify = identifierOf(register, await published.committees());
  const matters = [...treatments].flatMap(([slug, ofMatter]) => {
    const caseNumber = ofMatter[0]?.item.matter?.caseNumber ?? '';
    return buildMatter({ slug, caseNumber }, ofMatter, identify) ?? [];
  });
  await published.putMatters(matters);
  const gone = slugs.filter((slug) => !treatments.has(slug));
  if (gone.length > 0) {
    await published.removeMatters(gone);
    await published.removeRedirects({ to: gone.map(matterAddress) });
    const former = (await known.formerSlugs(gone)).map((slug) => slug.former);
    const addresses = new Set([...gone, ...former].map(matterAddress));
    await unlinkIn(stores, await references.writtenTo([...addresses]), (href) =>
      addresses.has(href),
    );
  }
  await stale.mark(
    'meeting',
    await references.writtenTo(matters.map(({ slug }) => matterAddress(slug))),
  );
  for (const { former, present } of await known.formerSlugs(matters.map(({ slug }) => slug)))
    await published.redirect(matterAddress(former), matterAddress(present));
}

/** Which body a printed name is, and its page where it has one. */
function identifierOf(
  register: OrganizationRegister,
  pages: ReadonlySet<string>,
): (printed: string) => NamedBody {
  return (printed) => {
    const name = readOrganizationName(printed);
    const leader = register.leaderNamed(printed);
    const slug = leader?.slug ?? null;
    return {
      identity: leader?.id ?? name?.key ?? printed,
      committee: {
        slug: slug !== null && pages.has(slug) ? slug : null,
        name: name?.name ?? printed,
      },
    };
  };
}
