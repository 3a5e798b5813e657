import { sql, type Kysely } from 'kysely';

/**
 * Which line of an agenda stands at a place in a version of its document: lines are moved and numbered anew between versions, and
 * what is closed to somebody is the line, not the number. Of versions that are here already, by the numbers as they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agenda_line (
      version_id uuid not null references document_version,
      item_index integer not null,
      entry_id uuid not null references agenda_entry,
      primary key (version_id, item_index)
    );
    create index agenda_line_by_entry on agenda_line (entry_id);
    insert into agenda_line (version_id, item_index, entry_id)
      select v.id, printed.place - 1, e.id
      from agenda_document d
      join document_version v on v.document_id = d.document_id
      cross join lateral jsonb_array_elements(v.parsed -> 'items') with ordinality as printed (item, place)
      join agenda_entry e on e.meeting_id = d.meeting_id and e.supplement = d.supplement
        and e.position::text = printed.item ->> 'number';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table agenda_line`.execute(db);
}
