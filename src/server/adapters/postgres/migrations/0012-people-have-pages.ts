import { sql, type Kysely } from 'kysely';

/**
 * The people whom published minutes name as members have pages of their own, made from who was at which meeting as
 * the newest public copies say. What is public already gets its rows the next time that public copies are made again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Fixed at the first publication.
    alter table person add column slug text unique;
    create index person_by_leader on person (leader_id);
    create index attendance_by_person on attendance (person_id);

    alter table stale_copy drop constraint stale_copy_kind_check;
    alter table stale_copy add constraint stale_copy_kind_check
      check (kind in ('projection', 'meeting', 'person', 'committee'));

    create table published.attendance (
      meeting_slug text not null,
      position integer not null,
      -- Null for the meeting as a whole.
      item_key text,
      person_slug text not null,
      name text not null,
      party text,
      kind text not null,
      primary key (meeting_slug, position)
    );
    create index attendance_by_person on published.attendance (person_slug);
    create table published.person (
      slug text primary key,
      name text not null,
      party text,
      body_name text not null,
      -- First year of the newest term in which they were seen, and the committees they sat in then.
      term integer not null,
      committees text[] not null
    );
    alter table published.committee add column body_name text not null default '';
    update published.committee c set body_name = b.name
      from organization o join body b on b.id = o.body_id where o.slug = c.slug;
    insert into stale_copy (kind, subject_id)
      select 'meeting', id from meeting where state = 'published' on conflict do nothing;
  `.execute(db);
  for (const table of tables)
    await sql`
      create trigger announce_publication
        after insert or update or delete or truncate on ${sql.table(`published.${table}`)}
        for each statement execute function announce_publication()
    `.execute(db);
}

const tables = ['attendance', 'person'];

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table published.committee drop column body_name;
    drop table published.person, published.attendance;
    delete from stale_copy where kind = 'person';
    alter table stale_copy drop constraint stale_copy_kind_check;
    alter table stale_copy add constraint stale_copy_kind_check
      check (kind in ('projection', 'meeting', 'committee'));
    drop index attendance_by_person;
    drop index person_by_leader;
    alter table person drop column slug;
  `.execute(db);
}
