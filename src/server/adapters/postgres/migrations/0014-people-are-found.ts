import { sql, type Kysely } from 'kysely';

/** A person is a unit of what is public, whose changes are noted (0011) as those of meetings, matters and committees are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await noteUnits(db, sql`format('published.%I', unit)`);
  for (const [event, transition] of events)
    await sql`
      create trigger ${sql.id(`note_change_${event}`)}
        after ${sql.raw(event)} on published.person
        referencing ${sql.raw(transition)}
        for each statement execute function note_change('person', 'slug')
    `.execute(db);
  await sql`
    insert into published.change (digest, kind, slug, changed_in)
    select md5('person:' || slug), 'person', slug, pg_current_xact_id() from published.person
    union all
    select md5('committee:' || slug), 'committee', slug, pg_current_xact_id() from published.committee
    on conflict (digest) do update set slug = excluded.slug, changed_in = excluded.changed_in
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const [event] of events)
    await sql`drop trigger ${sql.id(`note_change_${event}`)} on published.person`.execute(db);
  await sql`delete from published.change where kind = 'person'`.execute(db);
  await noteUnits(
    db,
    sql`case unit when 'meeting' then 'published.meeting' when 'matter' then 'published.matter'
                  else 'published.committee' end`,
  );
}

const events = [
  ['insert', 'new table as come'],
  ['update', 'new table as come'],
  ['delete', 'old table as gone'],
] as const;

/** @param table expression that gives the table in which the units of a kind lie */
async function noteUnits(db: Kysely<unknown>, table: ReturnType<typeof sql>): Promise<void> {
  await sql`
    create or replace function note_change() returns trigger language plpgsql as $$
    declare
      unit text := tg_argv[0];
      source text := case tg_op when 'DELETE' then 'gone' else 'come' end;
      held text := ${table};
    begin
      execute format(
        'insert into published.change (digest, kind, slug, changed_in)
         select md5($1 || '':'' || changed.slug), $1, h.slug, pg_current_xact_id()
         from (select distinct %I as slug from %I) as changed left join %s as h on h.slug = changed.slug
         order by changed.slug
         on conflict (digest) do update set slug = excluded.slug, changed_in = excluded.changed_in',
        tg_argv[1], source, held) using unit;
      return null;
    end $$
  `.execute(db);
}
