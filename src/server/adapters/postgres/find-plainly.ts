import { sql } from 'kysely';
import {
  searchCeiling,
  searchPageSize,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
} from '#application/publication/search.ts';
import type { Outcome } from '#domain/minutes/parsed-minutes.ts';
import { attachmentAddress, itemAddress } from '#domain/publication/address.ts';
import { stemDanish } from '#domain/search/danish-stem.ts';
import { readSearchQuery, type SearchQuery } from '#domain/search/search-query.ts';
import { cutSnippet } from '#domain/search/search-snippet.ts';
import { foldWord, searchableText } from '#domain/search/search-words.ts';
import type { PublishedDb } from './database.ts';

/** Characters of a text that a snippet is looked for in. */
const readLength = 20_000;

/**
 * The search without its index (ADR 0006), while that is built for the first time or its thread is away: the words
 * of items and attachments, newest first, each by itself; no compounds, counts by choice or suggestions.
 */
export async function findPlainly(db: PublishedDb, request: SearchRequest): Promise<SearchResult> {
  const page = Math.max(1, Math.floor(request.page));
  const query = readSearchQuery(request.text);
  const rows = query === null ? [] : await readRows(db, request, page);
  const total = rows[0]?.total ?? 0;
  const hits = rows.flatMap((row) =>
    query === null || row.place === null ? [] : toHit(row, query),
  );
  const grouped = request.grouped === true;
  return {
    total: Math.min(total, searchCeiling),
    totalIsExact: total <= searchCeiling,
    isProvisional: true,
    answers: Math.min(total, searchCeiling),
    page,
    pageSize: searchPageSize,
    hits: grouped ? [] : hits,
    groups: grouped ? hits.map((hit) => ({ matter: null, hits: [hit], more: 0 })) : [],
    facets: { committees: [], years: [], outcomes: [], kinds: [] },
    suggestion: null,
  };
}

type FoundRow = {
  readonly total: number;
  /** Absent where the page lies behind the last one. */
  readonly place: number;
  readonly kind: 'item' | 'attachment';
  readonly meeting_slug: string;
  readonly key: string;
  readonly position: number;
  readonly title: string;
  readonly committee_name: string;
  readonly date: string;
  readonly outcome: Outcome | null;
  readonly decision: string | null;
  readonly text: string;
};
type Row = FoundRow | { readonly total: number; readonly place: null };

async function readRows(
  db: PublishedDb,
  { text, committee, year, outcome, kind }: SearchRequest,
  page: number,
): Promise<readonly Row[]> {
  const words = sql`websearch_to_tsquery('danish', replace(${searchableText(text)}, '/', ' '))`;
  const asked = sql`
    (${committee ?? null}::text is null or i.committee_slug = ${committee ?? null})
    and (${year ?? null}::integer is null or extract(year from i.date) = ${year ?? null})
    and (${outcome ?? null}::text is null or i.outcome = ${outcome ?? null})`;
  const { rows } = await sql<Row>`
    with found as (
      select * from (
        select 'item' as kind, i.meeting_slug, i.key, 0 as position, i.date from published.item i
        where i.search @@ ${words} and ${asked}
        union all
        select 'attachment', i.meeting_slug, i.key, a.position, i.date from published.attachment a
        join published.item i on i.meeting_slug = a.meeting_slug and i.key = a.item_key
        where a.search @@ ${words} and ${asked}
      ) as either
      where ${kind ?? null}::text is null or kind = ${kind ?? null}
      limit ${searchCeiling + 1}
    ), shown as (
      select found.*, row_number() over (order by date desc, meeting_slug, key, position)::integer as place
      from found
      order by place limit ${searchPageSize} offset ${(page - 1) * searchPageSize}
    )
    select (select count(*)::integer from found) as total, s.place, s.kind, s.meeting_slug, s.key, s.position,
      coalesce(a.title, i.title) as title, i.committee_name, s.date,
      case when s.kind = 'item' then i.outcome end as outcome,
      case when s.kind = 'item' then left(i.decision, 300) end as decision,
      left(coalesce(a.text, concat_ws(E'\n', i.decision, i.search_text)), ${readLength}) as text
    from (select) as always
    left join shown s on true
    left join published.item i on i.meeting_slug = s.meeting_slug and i.key = s.key
    left join published.attachment a
      on a.meeting_slug = s.meeting_slug and a.item_key = s.key and a.position = s.position
    order by s.place
  `.execute(db);
  return rows;
}

function toHit(row: FoundRow, query: SearchQuery): SearchHit {
  return {
    kind: row.kind,
    title: row.title,
    committee: row.committee_name,
    date: row.date,
    url:
      row.kind === 'item'
        ? itemAddress(row.meeting_slug, row.key)
        : attachmentAddress(row.meeting_slug, row.key, row.position),
    snippet: snippetOf(row.text, query),
    outcome: row.outcome,
    decision: row.decision,
  };
}

function snippetOf(text: string, { clauses }: SearchQuery): string {
  const words = new Map<string, number[]>();
  const phrases: { readonly stems: readonly string[]; readonly clause: number }[] = [];
  clauses.forEach(({ need, wanted }, clause) => {
    if (need === 'excluded') return;
    if (wanted.kind === 'word') words.set(wanted.stem, [clause]);
    else for (const { stems } of wanted.ways) phrases.push({ stems, clause });
  });
  const stemOf = (word: string): string => stemDanish(foldWord(word));
  return cutSnippet(searchableText(text), { words, phrases }, clauses.length, stemOf);
}
