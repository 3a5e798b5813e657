import { sql } from 'kysely';
import type { TreatmentPapers } from '#application/publication/ports.ts';
import type { ItemSnapshot } from '#domain/publication/snapshot.ts';
import type { PublishedDb } from './database.ts';

/** What has been published of each treatment of a matter in a meeting: its attachments and its versions; newest first. */
export async function readPapers(db: PublishedDb, matter: string): Promise<TreatmentPapers[]> {
  const { rows } = await sql<{
    meeting_slug: string;
    key: string;
    title: string;
    committee_name: string;
    date: string;
    attachments: ItemSnapshot['attachments'];
    versions: TreatmentPapers['versions'];
  }>`
    select i.meeting_slug, i.key, i.title, i.committee_name, i.date,
      i.snapshot -> 'attachments' as attachments,
      (select coalesce(jsonb_agg(jsonb_build_object('version', e.version, 'kind', e.kind)
                                 order by e.version desc), '[]')
       from published.edition e
       where e.meeting_slug = i.meeting_slug and e.snapshot -> 'items' @> jsonb_build_array(
         jsonb_build_object('status', 'open', 'matter', jsonb_build_object('slug', ${matter}::text)))
      ) as versions
    from published.item i
    where i.matter_slug = ${matter}
    order by i.date desc, i.meeting_slug, i.position
  `.execute(db);
  return rows.map((row) => ({
    meeting: row.meeting_slug,
    itemKey: row.key,
    title: row.title,
    committee: row.committee_name,
    date: row.date,
    attachments: row.attachments,
    versions: row.versions,
  }));
}
