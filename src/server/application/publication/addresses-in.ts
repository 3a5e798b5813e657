import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import type { PaperSection } from '#domain/paper/paper-content.ts';
import { publicAddressesIn } from '#domain/rich-text/settle-references.ts';
import type { Stores } from '../ports.ts';

/** What authors refer to in these documents, on the public side. */
export const writtenAddresses = (
  documents: readonly { readonly parsed: Pick<ParsedMinutes, 'items'> }[],
): readonly string[] => [
  ...new Set(
    documents.flatMap(({ parsed }) =>
      parsed.items.flatMap(({ sections }) =>
        sections.flatMap(({ document }) =>
          document === undefined ? [] : publicAddressesIn(document),
        ),
      ),
    ),
  ),
];

/** Addresses on the public side in the texts of a paper where nothing is public at this moment. */
export async function goneAddresses(
  { published }: Pick<Stores, 'published'>,
  sections: readonly Pick<PaperSection, 'document'>[],
): Promise<ReadonlySet<string>> {
  const written = [...new Set(sections.flatMap(({ document }) => publicAddressesIn(document)))];
  if (written.length === 0) return new Set();
  const leads = await published.standing(written);
  return new Set(written.filter((address) => !leads.has(address)));
}

/** Where that leads now: to what is public at this moment, also under the address that it has been given since; else null. */
export async function addressesIn(
  { published }: Pick<Stores, 'published'>,
  documents: Parameters<typeof writtenAddresses>[0],
): Promise<(href: string) => string | null> {
  const leads = await published.standing(writtenAddresses(documents));
  return (href) => leads.get(href) ?? null;
}
