import { sql, type RawBuilder } from 'kysely';
import {
  hitsPerGroup,
  searchCeiling,
  type SearchAnswer,
  type SearchGroup,
} from '#application/publication/ports.ts';
import type { PublishedDb } from './database.ts';
import { readHits, type FoundHit } from './search-hit.ts';
import { readNamed } from './search-named.ts';
import { readQuery, type SearchQuery } from './search-query.ts';

const pageSize = 10;

/**
 * Searches items and the texts of attachments, grouped by matter: a matter with six treatments is one
 * answer. Words are found in all their forms, and by their beginning ("veteran" finds "veteranpolitik").
 */
export async function searchPublished(
  db: PublishedDb,
  written: string,
  page: number,
): Promise<SearchAnswer> {
  const query = readQuery(written);
  if (query === null) return { total: 0, isMore: false, page, pageSize, hits: [], named: [] };
  const { total, groups, found } = await findGroups(db, query, page);
  const hits = await readHits(db, markedQuery(query), found);
  return {
    total: Math.min(total, searchCeiling),
    isMore: total > searchCeiling,
    page,
    pageSize,
    hits: groups.map((group): SearchGroup => ({
      matter: group.matter,
      hits: hits.get(group.key) ?? [],
      more: group.size - (hits.get(group.key) ?? []).length,
    })),
    named: page === 1 ? await readNamed(db, query) : [],
  };
}

const exactQuery = ({ words }: SearchQuery): RawBuilder<string> =>
  sql`websearch_to_tsquery('danish', ${words})`;

const wideQuery = (query: SearchQuery): RawBuilder<string> =>
  query.beginnings === null
    ? exactQuery(query)
    : sql`(${exactQuery(query)} || to_tsquery('danish', ${query.beginnings}))`;

const markedQuery = (query: SearchQuery): RawBuilder<string> =>
  query.anyOf === null ? exactQuery(query) : sql`to_tsquery('danish', ${query.anyOf})`;

type Group = {
  readonly key: string;
  readonly size: number;
  readonly matter: SearchGroup['matter'];
};

type Row = FoundHit & {
  readonly size: number;
  readonly case_number: string | null;
  readonly matter_title: string | null;
  readonly matter_slug: string | null;
};
/** A page past the last one still says how much there is. */
type NoRow = { readonly size: null };

/**
 * Ranks the newest `searchCeiling` matches: ranking is what costs, and nobody reads further. A word as
 * typed weighs more than a word that only begins with it, an attachment less than what was decided.
 */
async function findGroups(
  db: PublishedDb,
  query: SearchQuery,
  page: number,
): Promise<{ total: number; groups: Group[]; found: FoundHit[] }> {
  const rank = (column: RawBuilder<unknown>): RawBuilder<number> => sql`
    2 * ts_rank(${column}, ${exactQuery(query)}, 1) + ts_rank(${column}, ${wideQuery(query)}, 1)`;
  const group = sql`coalesce(i.matter_slug, i.meeting_slug || '/' || i.key)`;
  const ceiling = searchCeiling + 1;
  const { rows } = await sql<(Row | NoRow) & { readonly total: number }>`
    with found as (
      (select ${group} as group_key, i.matter_slug, i.meeting_slug, i.key, null::integer as position,
         i.date, ${rank(sql`i.search`)} as score
       from published.item i
       where i.search @@ ${wideQuery(query)}
       order by i.date desc limit ${ceiling})
      union all
      (select ${group}, i.matter_slug, i.meeting_slug, i.key, a.position, i.date,
         0.5 * (${rank(sql`a.search`)})
       from published.attachment a
       join published.item i on i.meeting_slug = a.meeting_slug and i.key = a.item_key
       where a.search @@ ${wideQuery(query)}
       order by i.date desc limit ${ceiling})
    ), groups as (
      select group_key, max(score) as best, max(date) as newest, count(*)::integer as size
      from found group by group_key
    ), shown as (
      select * from groups order by best desc, newest desc, group_key
      limit ${pageSize} offset ${(page - 1) * pageSize}
    ), ranked as (
      select found.*, shown.best, shown.newest, shown.size,
        row_number() over (partition by group_key order by score desc, date desc, position nulls first)
          as place
      from found join shown using (group_key)
    )
    select least((select count(*) from groups), ${ceiling})::integer as total,
      ranked.group_key, ranked.meeting_slug, ranked.key, ranked.position, ranked.size,
      m.slug as matter_slug, m.case_number, m.title as matter_title
    from (select) as always
    left join ranked on ranked.place <= ${hitsPerGroup}
    left join published.matter m on m.slug = ranked.matter_slug
    order by ranked.best desc, ranked.newest desc, ranked.group_key, ranked.place
  `.execute(db);
  const found = rows.filter((row): row is Row & { total: number } => row.size !== null);
  return { total: rows[0]?.total ?? 0, groups: groupsOf(found), found };
}

function groupsOf(rows: readonly Row[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows)
    groups.set(row.group_key, { key: row.group_key, size: row.size, matter: matterOf(row) });
  return [...groups.values()];
}

const matterOf = (row: Row): SearchGroup['matter'] =>
  row.matter_slug === null
    ? null
    : { slug: row.matter_slug, caseNumber: row.case_number ?? '', title: row.matter_title ?? '' };
