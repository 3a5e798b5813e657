import { sql, type Kysely } from 'kysely';

/**
 * Which units of what is public (a meeting with its items and attachments, a matter, a committee) changed in which
 * transaction: what is derived from `published`, as the search index is, catches up from here after being away. One
 * row a unit; of a withdrawn unit only a digest of its name is left.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table published.change (
      digest text primary key,
      kind text not null,
      slug text,
      changed_in xid8 not null
    )
  `.execute(db);
  await sql`create index change_by_transaction on published.change (changed_in)`.execute(db);
  await sql`
    create function note_change() returns trigger language plpgsql as $$
    declare
      unit text := tg_argv[0];
      source text := case tg_op when 'DELETE' then 'gone' else 'come' end;
      held text := case unit when 'meeting' then 'published.meeting' when 'matter' then 'published.matter'
                             else 'published.committee' end;
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
  for (const [table, unit, column] of watched)
    for (const [event, transition] of [
      ['insert', 'new table as come'],
      ['update', 'new table as come'],
      ['delete', 'old table as gone'],
    ] as const)
      await sql`
        create trigger ${sql.id(`note_change_${event}`)}
          after ${sql.raw(event)} on ${sql.table(`published.${table}`)}
          referencing ${sql.raw(transition)}
          for each statement execute function note_change(${sql.lit(unit)}, ${sql.lit(column)})
      `.execute(db);
  for (const [unit, table] of [
    ['meeting', 'meeting'],
    ['matter', 'matter'],
    ['committee', 'committee'],
  ] as const)
    await sql`
      insert into published.change (digest, kind, slug, changed_in)
      select md5(${`${unit}:`} || slug), ${unit}, slug, pg_current_xact_id()
      from ${sql.table(`published.${table}`)}
    `.execute(db);
}

const watched = [
  ['meeting', 'meeting', 'slug'],
  ['item', 'meeting', 'meeting_slug'],
  ['attachment', 'meeting', 'meeting_slug'],
  ['matter', 'matter', 'slug'],
  ['committee', 'committee', 'slug'],
] as const;

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const [table] of watched)
    for (const event of ['insert', 'update', 'delete'])
      await sql`
        drop trigger ${sql.id(`note_change_${event}`)} on ${sql.table(`published.${table}`)}
      `.execute(db);
  await sql`drop function note_change`.execute(db);
  await sql`drop table published.change`.execute(db);
}
