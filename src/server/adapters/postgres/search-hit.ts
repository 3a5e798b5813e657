import { sql, type RawBuilder } from 'kysely';
import type { SearchHit } from '#application/publication/ports.ts';
import { attachmentAddress, itemAddress } from '#domain/publication/address.ts';
import type { PublishedDb } from './database.ts';
import {
  hitEnd,
  hitStart,
  isMarked,
  signs,
  signStandIns,
  toBeginning,
  toSnippet,
} from './search-snippet.ts';

/** Where a hit lies; `position` is that of an attachment, null for the item itself. */
export type FoundHit = {
  readonly group_key: string;
  readonly meeting_slug: string;
  readonly key: string;
  readonly position: number | null;
};

const headline =
  `StartSel=${hitStart}, StopSel=${hitEnd}, MaxFragments=2, MinWords=9, MaxWords=24, ` +
  'FragmentDelimiter=" … "';
/** Characters at either end by which one sees whether a sentence begins or ends the text. */
const compared = 12;
/** Enough of a long report to find a sentence in, and no more work than a page may take. */
const searchedLength = 200_000;

/** The hits with their sentences, by group, in the order they were found. */
export async function readHits(
  db: PublishedDb,
  query: RawBuilder<string>,
  found: readonly FoundHit[],
): Promise<ReadonlyMap<string, SearchHit[]>> {
  const hits = new Map<string, SearchHit[]>();
  if (found.length === 0) return hits;
  const { rows } = await sql<HitRow>`
    with source as (
      select f.place, coalesce(a.title, i.title) as title, i.committee_name, i.date, i.decision,
        translate(
          left(coalesce(a.text, concat_ws(E'\n', i.decision, i.search_text)), ${searchedLength}),
          ${signs + hitStart + hitEnd + signStandIns}, ${signStandIns}) as text
      from unnest(${found.map((hit) => hit.meeting_slug)}::text[], ${found.map((hit) => hit.key)}::text[],
             ${found.map((hit) => hit.position)}::integer[])
           with ordinality as f (meeting_slug, key, position, place)
      join published.item i on i.meeting_slug = f.meeting_slug and i.key = f.key
      left join published.attachment a
        on a.meeting_slug = f.meeting_slug and a.item_key = f.key and a.position = f.position
    )
    select place::integer as place, title, committee_name, date, decision,
      ts_headline('danish', text, ${query}, ${headline}) as headline,
      left(text, ${compared}) as beginning, right(text, ${compared}) as ending
    from source order by place
  `.execute(db);
  for (const row of rows) {
    const hit = found[row.place - 1];
    if (hit === undefined) continue;
    hits.set(hit.group_key, [...(hits.get(hit.group_key) ?? []), toHit(hit, row)]);
  }
  return hits;
}

type HitRow = {
  /** From 1, the hit's place in what was found. */
  readonly place: number;
  readonly title: string;
  readonly committee_name: string;
  readonly date: string;
  readonly decision: string | null;
  readonly headline: string;
  /** Of the text it was taken from. */
  readonly beginning: string;
  readonly ending: string;
};

function toHit({ meeting_slug, key, position }: FoundHit, row: HitRow): SearchHit {
  return {
    kind: position === null ? 'item' : 'attachment',
    title: row.title,
    committee: row.committee_name,
    date: row.date,
    url:
      position === null
        ? itemAddress(meeting_slug, key)
        : attachmentAddress(meeting_slug, key, position),
    snippet: isMarked(row.headline)
      ? toSnippet(row.headline, row)
      : toBeginning(position === null ? (row.decision ?? '') : ''),
  };
}
