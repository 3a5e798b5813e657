/**
 * Addresses of the public side (DEFINITIONS, "Addresses"). Danish, readable, and fixed at the first
 * publication: everything that links to a page takes its address from here.
 */
export const committeesAddress = '/udvalg';
export const mattersAddress = '/sager';
export const meetingsAddress = '/moeder';
export const peopleAddress = '/personer';
export const searchPageAddress = '/soeg';
export const dataAddress = '/data';
/** What a page's content is as a feed: of everything, and of a search with the same parameters as its page. */
export const newsFeedAddress = '/nyt.atom';
export const searchFeedAddress = '/soeg.atom';

/** The map of the site for search engines: the list of its parts, and one part of a kind of pages, from 1. */
export const sitemapAddress = '/sitemap.xml';
export const sitemapPartAddress = (kind: string, part: number): string =>
  `/sitemap/${kind}-${part}.xml`;

/** The figures of the archive, of one committee (slug) and one year where they are given. */
export function figuresAddress(
  committee: string | null = null,
  year: number | null = null,
): string {
  const asked = [
    ...(committee === null ? [] : [`udvalg=${committee}`]),
    ...(year === null ? [] : [`aar=${year}`]),
  ];
  return asked.length === 0 ? '/tal' : `/tal?${asked.join('&')}`;
}

export const committeeAddress = (slug: string): string => `/udvalg/${slug}`;
export const personAddress = (slug: string): string => `/personer/${slug}`;
export const matterAddress = (slug: string): string => `/sager/${slug}`;
export const meetingAddress = (slug: string): string => `/moeder/${slug}`;

/** One published version of a meeting, from 1; it stays citable after newer ones. */
export const versionAddress = (slug: string, version: number): string =>
  `/moeder/${slug}/versioner/${version}`;

/** What has changed in a version since the one before it, or since another. */
export const changesAddress = (slug: string, version: number, since?: number): string =>
  `${versionAddress(slug, version)}/aendringer${since === undefined ? '' : `?fra=${since}`}`;

/** What changed in the text of a matter from one treatment to another; of itself the newest two. */
export const matterChangesAddress = (slug: string): string => `${matterAddress(slug)}/aendringer`;

export const itemAddress = (meeting: string, key: string): string =>
  `/moeder/${meeting}/punkter/${key}`;

/** The text of one attachment; `position` from 1. */
export const attachmentAddress = (meeting: string, key: string, position: number): string =>
  `${itemAddress(meeting, key)}/bilag/${position}`;

/** The file of an attachment. */
export const attachmentFileAddress = (
  meeting: string,
  key: string,
  position: number,
  fileName: string,
): string => `${attachmentAddress(meeting, key, position)}/${encodeURIComponent(fileName)}`;

/** Where everyone reads the attachments of a meeting: the page of their text, else the file; null where neither is published. */
export const publicReadAt =
  (meeting: string) =>
  (
    key: string,
    {
      position,
      text,
      file,
    }: {
      readonly position: number;
      readonly text: 'whole' | 'incomplete' | 'none';
      readonly file?: { readonly fileName: string };
    },
  ): string | null =>
    text !== 'none'
      ? attachmentAddress(meeting, key, position)
      : file
        ? attachmentFileAddress(meeting, key, position, file.fileName)
        : null;

/** The address that a page wants to be known by: of all that may stand behind a question mark only the page of a list. */
export function canonicalAddress({
  pathname,
  searchParams,
}: {
  readonly pathname: string;
  readonly searchParams: { readonly get: (name: string) => string | null };
}): string {
  const page = searchParams.get('side') ?? '1';
  return /^[1-9]\d*$/.test(page) && page !== '1' ? `${pathname}?side=${page}` : pathname;
}

/** Where an item stands on the page of its meeting: the fragment without `#`. */
export const itemAnchor = (key: string): string => `punkt-${key}`;

const spelledOut: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/**
 * The address as it would have been written here: lower case, æøå spelled out, spaces as hyphens, no
 * slash at the end. An address typed from paper or by a person then leads to the page after all.
 * @param path decoded, beginning with a slash
 */
export function tidyAddress(path: string): string {
  const tidy = path
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => spelledOut[letter] ?? letter)
    .replace(/[\s-]+/g, '-')
    .replace(/\/{2,}/g, '/');
  return tidy.length > 1 ? tidy.replace(/\/$/, '') : tidy;
}
