import { sql } from 'kysely';
import { parseId } from '#domain/ids.ts';
import type { Db } from './database.ts';

/**
 * What things are called now, by their ids. Whoever administers the house reads the journal and no agenda: what is written on an
 * agenda alone, and the items of the archive, are not called by their titles.
 */
export async function namesOf(
  db: Db,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(subjects)].filter((id) => id !== '');
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    with asked as (select unnest(${ids}::text[]) as id),
      ids as (select id::uuid from asked where id ~ ${uuid})
    select id::text, name from account where id in (select id from ids)
    union all
    select m.id::text, o.name || ' ' || to_char(m.date, 'FMDD.FMMM.YYYY')
      from meeting m join organization o on o.id = m.organization_id where m.id in (select id from ids)
    union all
    select id::text, name from organization where id in (select id from ids)
    union all
    select id::text, name from person where id in (select id from ids)
    union all
    select id::text, title from paper where id in (select id from ids)
    union all
    select a.id::text, concat_ws(' – ', a.title, p.title)
      from paper_attachment a left join paper p on p.id = a.paper_id where a.id in (select id from ids)
    union all
    select e.id::text, coalesce(p.title, e.subject ->> 'title')
      from agenda_entry e left join paper p on p.id = e.paper_id
      where e.id in (select id from ids) and e.subject ->> 'kind' <> 'plain'
    union all
    select i.id::text, i.number || ' – ' || o.name || ' ' || to_char(m.date, 'FMDD.FMMM.YYYY')
      from agenda_item i join meeting m on m.id = i.meeting_id join organization o on o.id = m.organization_id
      where i.id in (select id from ids) and i.number is not null
    union all
    select id, name from paper_template where id in (select id from asked)
    union all
    select id, section ->> 'label' from paper_template_rule where id in (select id from asked)
    union all
    select id, title from standard_phrase where id in (select id from asked)
  `.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Those that are closed now: matters, their files, the lines and items that they stand as, and what was found in these. */
export async function closedAmong(
  db: Db,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    with ids as (select unnest(${[...new Set(subjects)]}::text[]) as id)
    select p.id::text from paper p where p.closing is not null and p.id::text in (select id from ids)
    union all
    select a.id::text from paper_attachment a left join paper p on p.id = a.paper_id
      where (a.access = 'closed' or p.closing is not null) and a.id::text in (select id from ids)
    union all
    select e.id::text from agenda_entry e join paper p on p.id = e.paper_id
      where p.closing is not null and e.id::text in (select id from ids)
    union all
    select i.id::text from agenda_item i
      where (i.access = 'closed' or i.closed_by is not null) and i.id::text in (select id from ids)
    union all
    select f.id::text from finding f join agenda_item i on i.id = f.item_id
      where (i.access = 'closed' or i.closed_by is not null) and f.id::text in (select id from ids)
  `.execute(db);
  return new Set(rows.map(({ id }) => id));
}

const uuid = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/** The ids in what was noted of an event, at any depth. */
export function idsIn(detail: unknown): readonly string[] {
  if (typeof detail === 'string') return parseId<'Subject'>(detail) ? [detail] : [];
  if (typeof detail !== 'object' || detail === null) return [];
  return Object.values(detail).flatMap(idsIn);
}

/** The same with names for the ids; an id whose thing is gone says nothing to anybody, and is left out. */
export function nameIds(detail: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof detail === 'string') return parseId(detail) ? (names.get(detail) ?? null) : detail;
  if (typeof detail !== 'object' || detail === null) return detail;
  if (Array.isArray(detail)) return detail.map((one) => nameIds(one, names));
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [key, nameIds(value, names)]),
  );
}
