import type pg from 'pg';
import type { SearchGroup, SearchHit } from '#application/publication/search.ts';
import type { Outcome } from '#domain/minutes/parsed-minutes.ts';
import {
  attachmentAddress,
  committeeAddress,
  itemAddress,
  matterAddress,
  meetingAddress,
  personAddress,
} from '#domain/publication/address.ts';

/** A hit as it is published now, with the text that its snippet is cut from; empty where the title says it all. */
export type ReadHit = {
  readonly facts: Omit<SearchHit, 'snippet'>;
  readonly text: string;
  readonly matter: SearchGroup['matter'];
};

/** Characters of a text that a snippet is looked for in. */
const readLength = 60_000;

/**
 * Reads what was found by its keys in the index. What has been withdrawn in the meantime is not there: nothing is
 * shown that is not in `published` at this moment.
 */
export async function readHits(
  db: pg.Pool,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ReadHit>> {
  if (keys.length === 0) return new Map();
  const parsed = keys.map((key) => {
    const [unit = '', kind = '', ...rest] = key.split('\n');
    const [item = null, position = null] = kind === 'person' ? [] : rest;
    return {
      kind,
      slug: unit.slice(unit.indexOf(':') + 1),
      item,
      position: position === null ? null : Number(position),
      person: kind === 'person' ? (rest[0] ?? null) : null,
    };
  });
  const { rows } = await db.query<HitRow>({
    name: 'hits',
    text: hitQuery,
    values: [
      parsed.map(({ kind }) => kind),
      parsed.map(({ slug }) => slug),
      parsed.map(({ item }) => item),
      parsed.map(({ position }) => position),
      parsed.map(({ person }) => person),
      readLength,
    ],
  });
  const hits = new Map<string, ReadHit>();
  for (const row of rows) {
    const key = keys[row.place - 1];
    const asked = parsed[row.place - 1];
    if (key === undefined || asked === undefined) continue;
    hits.set(key, {
      facts: {
        kind: row.kind,
        title: row.title,
        committee: row.committee,
        date: row.date,
        url: addressOf(row, asked),
        outcome: row.outcome,
        decision: row.decision,
      },
      text: row.text ?? '',
      matter:
        row.matter_slug === null
          ? null
          : {
              slug: row.matter_slug,
              caseNumber: row.case_number ?? '',
              title: row.matter_title ?? '',
            },
    });
  }
  return hits;
}

type HitRow = {
  /** From 1, its place among the keys. */
  readonly place: number;
  readonly kind: SearchHit['kind'];
  readonly title: string;
  readonly committee: string | null;
  readonly date: string | null;
  readonly text: string | null;
  readonly person_slug: string | null;
  readonly outcome: Outcome | null;
  readonly decision: string | null;
  readonly matter_slug: string | null;
  readonly case_number: string | null;
  readonly matter_title: string | null;
};

const hitQuery = `
  with asked as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::text[])
      with ordinality as a (kind, slug, item, position, person, place)
  )
  select a.place::integer, a.kind, i.title, i.committee_name as committee, i.date::text as date,
         left(concat_ws(E'\\n', i.decision, i.search_text), $6) as text, null as person_slug, i.outcome,
         left(i.decision, 300) as decision, m.slug as matter_slug, m.case_number, m.title as matter_title
  from asked a
  join published.item i on i.meeting_slug = a.slug and i.key = a.item
  left join published.matter m on m.slug = i.matter_slug
  where a.kind = 'item'
  union all
  select a.place::integer, a.kind, t.title, i.committee_name, i.date::text, left(t.text, $6), null, null, null,
         m.slug, m.case_number, m.title
  from asked a
  join published.item i on i.meeting_slug = a.slug and i.key = a.item
  join published.attachment t
    on t.meeting_slug = a.slug and t.item_key = a.item and t.position = a.position
  left join published.matter m on m.slug = i.matter_slug
  where a.kind = 'attachment'
  union all
  select a.place::integer, a.kind, m.committee_name, m.committee_name, m.date::text, null, null, null,
         null, null, null, null
  from asked a join published.meeting m on m.slug = a.slug
  where a.kind = 'meeting'
  union all
  select a.place::integer, a.kind, m.title, m.snapshot -> 'treatments' -> -1 -> 'committee' ->> 'name',
         m.last_date::text, 'Sag ' || m.case_number, null, null, null, m.slug, m.case_number, m.title
  from asked a join published.matter m on m.slug = a.slug
  where a.kind = 'matter'
  union all
  select a.place::integer, a.kind, c.name, c.name, null, null, null, null, null, null, null, null
  from asked a join published.committee c on c.slug = a.slug
  where a.kind = 'committee'
  union all
  select a.place::integer, a.kind, a.person, c.name, null, null, p.slug, null, null, null, null, null
  from asked a
  join published.committee c on c.slug = a.slug
  join lateral (select m ->> 'slug' as slug from jsonb_array_elements(c.members) m
                where m ->> 'name' = a.person limit 1) p on true
  where a.kind = 'person' and a.person is not null
  union all
  select a.place::integer, a.kind, p.name,
         (select string_agg(c.name, ', ' order by c.name) from published.committee c where c.slug = any(p.committees)),
         null, null, p.slug, null, null, null, null, null
  from asked a join published.person p on p.slug = a.slug
  where a.kind = 'person' and a.person is null`;

function addressOf(
  row: HitRow,
  asked: { readonly slug: string; readonly item: string | null; readonly position: number | null },
): string {
  switch (row.kind) {
    case 'item':
      return itemAddress(asked.slug, asked.item ?? '');
    case 'attachment':
      return attachmentAddress(asked.slug, asked.item ?? '', asked.position ?? 1);
    case 'meeting':
      return meetingAddress(asked.slug);
    case 'matter':
      return matterAddress(asked.slug);
    case 'person':
      return row.person_slug === null
        ? committeeAddress(asked.slug)
        : personAddress(row.person_slug);
    case 'committee':
      return committeeAddress(asked.slug);
  }
}
