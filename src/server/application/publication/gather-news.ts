import type { TreatmentSnapshot } from '#domain/publication/snapshot.ts';
import type { DecidedSummary, Publication, Published } from './ports.ts';
import type { SearchHit, SearchRequest } from './search.ts';

/** Something that somebody who follows a committee, a matter or a search is told. `publishedAt` is an ISO instant. */
export type News = { readonly publishedAt: string } & (
  | { readonly kind: 'meeting'; readonly meeting: Publication }
  | { readonly kind: 'decision'; readonly decision: DecidedSummary }
  | { readonly kind: 'treatment'; readonly treatment: TreatmentSnapshot; readonly stands: Stands }
  | { readonly kind: 'hit'; readonly hit: SearchHit }
);
/** The item of a published meeting where a treatment can be read. */
type Stands = { readonly slug: string; readonly itemKey: string };

/** Meetings that a feed goes back; what was decided at them comes along, so that none tells half a meeting. */
const meetingsTold = 20;
/** Pages of hits that a feed of a search goes back. */
const pagesTold = 3;

/** The meetings published last and what was decided at them, of one committee or of all. */
export async function gatherNews(
  published: Pick<Published, 'publications' | 'decidedAt'>,
  committee?: string,
): Promise<readonly News[]> {
  const meetings = await published.publications({
    limit: meetingsTold,
    ...(committee === undefined ? {} : { committee }),
  });
  const decided = await published.decidedAt(meetings.map(({ slug }) => slug));
  return meetings.flatMap((meeting): News[] => {
    const { publishedAt, slug } = meeting;
    return [
      { kind: 'meeting', meeting, publishedAt },
      ...decided
        .filter((decision) => decision.meeting === slug)
        .map((decision): News => ({ kind: 'decision', decision, publishedAt })),
    ];
  });
}

/** The treatments of a matter, the last published first; one that is not known from a published meeting is no news yet. */
export async function gatherMatterNews(
  published: Pick<Published, 'publications'>,
  treatments: readonly TreatmentSnapshot[],
): Promise<readonly News[]> {
  const told = treatments.flatMap((treatment) => {
    const stands = treatment.meeting ?? treatment.reportedBy;
    return stands === null ? [] : [{ treatment, stands }];
  });
  const times = await publicationTimes(
    published,
    told.map(({ stands }) => stands.slug),
  );
  return told
    .flatMap(({ treatment, stands }): News[] => {
      const publishedAt = times.get(stands.slug);
      return publishedAt === undefined
        ? []
        : [{ kind: 'treatment', treatment, stands, publishedAt }];
    })
    .toSorted(newestFirst);
}

/**
 * What a search finds among meetings, items and attachments, the last published first. People, committees and matters have no
 * publication of their own: what is new about them is found as items.
 * @returns `isProvisional` where the index is still being built, and the answer not worth keeping
 */
export async function gatherSearchNews(
  published: Pick<Published, 'find' | 'publications'>,
  asked: SearchRequest,
): Promise<{ readonly news: readonly News[]; readonly isProvisional: boolean }> {
  const kind = asked.kind !== undefined && isPublished(asked.kind) ? asked.kind : undefined;
  const hits: SearchHit[] = [];
  let isProvisional = false;
  for (let page = 1; page <= pagesTold; page++) {
    const found = await published.find({ ...asked, kind, sort: 'date', typing: false, page });
    hits.push(...found.hits);
    isProvisional ||= found.isProvisional;
    if (found.hits.length < found.pageSize) break;
  }
  const told = hits.flatMap((hit) => {
    const slug = /^\/moeder\/([^/#?]+)/.exec(hit.url)?.[1];
    return slug !== undefined && isPublished(hit.kind) ? [{ hit, slug }] : [];
  });
  const times = await publicationTimes(
    published,
    told.map(({ slug }) => slug),
  );
  const news = told
    .flatMap(({ hit, slug }): News[] => {
      const publishedAt = times.get(slug);
      return publishedAt === undefined ? [] : [{ kind: 'hit', hit, publishedAt }];
    })
    .toSorted(newestFirst);
  return { news, isProvisional };
}

const isPublished = (kind: SearchHit['kind']): boolean =>
  kind === 'meeting' || kind === 'item' || kind === 'attachment';

const newestFirst = (a: News, b: News): number =>
  a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0;

async function publicationTimes(
  published: Pick<Published, 'publications'>,
  meetings: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await published.publications({ meetings: [...new Set(meetings)] });
  return new Map(found.map(({ slug, publishedAt }) => [slug, publishedAt]));
}
