import { sql } from 'kysely';
import type { Db } from '#adapters/postgres/database.ts';

/**
 * Every row of every table, every column, index, rule and trigger, and where each sequence stands. Left out: which
 * transaction noted a change, which login the public side has here.
 */
export async function wholeDatabase(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await linesOf(
    db,
    `select format('%I.%I', schemaname, tablename) as line from pg_tables
     where schemaname in ('public', 'published')
       and tablename not in ('change', 'reader_login', 'kysely_migration', 'kysely_migration_lock') order by 1`,
  );
  const content: Record<string, readonly string[]> = {};
  for (const table of tables)
    content[table] = await linesOf(db, `select t::text as line from ${table} t order by 1`);
  // Of what was withdrawn a digest is left, and a restoration leaves those of what it replaced.
  const change = await linesOf(db, `select to_regclass('published.change')::text as line`);
  if (change[0] === 'published.change')
    content['units'] = await linesOf(
      db,
      `select concat_ws(' ', kind, digest, slug) as line from published.change
       where slug is not null order by 1`,
    );
  for (const [name, query] of Object.entries(shapes)) content[name] = await linesOf(db, query);
  return content;
}

/** The same but for what migrations ask to be made again. */
export const withoutStale = (
  content: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> => ({ ...content, 'public.stale_copy': [] });

const shapes = {
  migrations: `select name as line from kysely_migration order by 1`,
  columns: `select concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable,
                             column_default, is_identity, generation_expression) as line
            from information_schema.columns where table_schema in ('public', 'published') order by 1`,
  indexes: `select indexdef as line from pg_indexes where schemaname in ('public', 'published') order by 1`,
  rules: `select concat_ws(' ', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid)) as line
          from pg_constraint where connamespace in ('public'::regnamespace, 'published'::regnamespace) order by 1`,
  triggers: `select concat_ws(' ', tgenabled, pg_get_triggerdef(oid)) as line
             from pg_trigger where not tgisinternal order by 1`,
  sequences: `select concat_ws(' ', schemaname, sequencename, last_value) as line from pg_sequences
              where schemaname in ('public', 'published') order by 1`,
  schemas: `select nspname::text as line from pg_namespace
            where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
};

async function linesOf(db: Db, query: string): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string | null }>`${sql.raw(query)}`.execute(db);
  return rows.map(({ line }) => line ?? '');
}
