import { sql } from 'kysely';
import type { Outcome } from '#domain/minutes/parsed-minutes.ts';
import type { ArchiveCounts } from '#domain/publication/figures/archive-counts.ts';
import { finalOutcomes } from '#domain/publication/figures/final-outcome.ts';
import type { PublishedDb } from './database.ts';

/**
 * What the archive holds, in one aggregate for each of its tables.
 * @param today ISO date: what is still to come has not been treated
 */
export async function readCounts(db: PublishedDb, today: string): Promise<ArchiveCounts> {
  const [committees, meetings, items, attachments, matters] = await Promise.all([
    sql<ArchiveCounts['committees'][number]>`
      select slug, name from published.committee c
      where exists (select from published.meeting m where m.committee_slug = c.slug and m.date <= ${today})
      order by name collate "da-x-icu", slug`.execute(db),
    sql<ArchiveCounts['meetings'][number]>`
      select committee_slug as committee, extract(year from date)::int as year, count(*)::int as count,
             min(date) as first, max(date) as last
      from published.meeting where date <= ${today} group by 1, 2`.execute(db),
    sql<ArchiveCounts['items'][number] & { readonly outcome: Outcome }>`
      select committee_slug as committee, extract(year from date)::int as year,
             coalesce(outcome, 'none') as outcome, count(*)::int as count
      from published.item where date <= ${today} group by 1, 2, 3`.execute(db),
    sql<ArchiveCounts['attachments'][number]>`
      select m.committee_slug as committee, extract(year from m.date)::int as year, sum(a.count)::int as count
      from (select meeting_slug, count(*) from published.attachment group by 1) as a
      join published.meeting m on m.slug = a.meeting_slug
      where m.date <= ${today} group by 1, 2`.execute(db),
    sql<ArchiveCounts['matters'][number]>`
      with treated as (
        select matter_slug, min(date) as first, min(date) filter (where outcome = any(${finalOutcomes})) as final,
               min(array[date::text, committee_slug]) as first_in,
               min(array[date::text, committee_slug]) filter (where outcome = any(${finalOutcomes})) as final_in
        from published.item where matter_slug is not null and date <= ${today} group by matter_slug
      )
      select (coalesce(final_in, first_in))[2] as committee, extract(year from coalesce(final, first))::int as year,
             final - first as days, count(*)::int as count
      from treated group by 1, 2, 3`.execute(db),
  ]);
  return {
    committees: committees.rows,
    meetings: meetings.rows,
    items: items.rows,
    attachments: attachments.rows,
    matters: matters.rows,
  };
}
