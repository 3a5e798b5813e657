import { sql, type Kysely } from 'kysely';

/**
 * A matter is followed to its end: which line of an agenda an item of the meeting is, also in minutes that come later, so that it is
 * known whether it has been decided (LAW L53); and every paper that another was sent on as, those that were given up too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agenda_item add column entry_id uuid references agenda_entry;
    create index agenda_item_by_entry on agenda_item (entry_id) where entry_id is not null;
    update agenda_item i set entry_id = l.entry_id
      from document_version v join agenda_line l on l.version_id = v.id
      where v.document_id = i.document_id and l.item_index = i.item_index
        and v.number = (select max(newest.number) from document_version newest
          where newest.document_id = v.document_id and newest.retracted_at is null);

    alter table paper_sending drop constraint paper_sending_pkey;
    alter table paper_sending drop constraint paper_sending_next_id_key;
    alter table paper_sending add primary key (next_id);
    -- The newest is what it was sent on as.
    alter table paper_sending add column seq bigint generated always as identity;
    create index paper_sending_by_paper on paper_sending (paper_id, seq);

    create index agenda_entry_by_any_paper on agenda_entry (paper_id);
    create index agenda_postponement_by_entry on agenda_postponement (entry_id);
    create index agenda_postponement_by_returned on agenda_postponement (returned_entry_id);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index agenda_postponement_by_returned, agenda_postponement_by_entry, agenda_entry_by_any_paper;
    delete from paper_sending s using paper_sending newer
      where newer.paper_id = s.paper_id and newer.seq > s.seq;
    drop index paper_sending_by_paper;
    alter table paper_sending drop column seq;
    alter table paper_sending drop constraint paper_sending_pkey;
    alter table paper_sending add primary key (paper_id);
    alter table paper_sending add constraint paper_sending_next_id_key unique (next_id);
    alter table agenda_item drop column entry_id;
  `.execute(db);
}
