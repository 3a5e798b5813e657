import { sql } from 'kysely';
import type { Db } from '#adapters/postgres/database.ts';

/** What stands of each meeting that has an agenda, in every place where publication writes: `wholePublication`, or nothing. */
export async function publicationTraces(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; traces: string }>`
    select m.id, concat_ws(' ',
      case when m.state = 'published' then 'state' end,
      case when a.published_at is not null then 'agenda' end,
      case when exists (select from agenda_document d where d.meeting_id = m.id) then 'document' end,
      case when exists (select from document d join document_version v on v.document_id = d.id where d.meeting_id = m.id)
        then 'version' end,
      case when exists (select from agenda_item i where i.meeting_id = m.id) then 'items' end,
      case when exists (select from edition e where e.meeting_id = m.id) then 'edition' end,
      case when exists (select from published.edition e where e.meeting_slug = m.slug) then 'snapshot' end,
      case when exists (select from published.meeting p where p.slug = m.slug) then 'public' end,
      case when exists (select from journal j where j.subject = m.id::text and j.what = 'agenda-published')
        then 'journal' end) as traces
    from meeting m join agenda a on a.meeting_id = m.id
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row.traces]));
}

export const wholePublication =
  'state agenda document version items edition snapshot public journal';
