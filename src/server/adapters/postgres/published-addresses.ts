import { sql, type RawBuilder } from 'kysely';
import { listedAddress, type ListedAddress } from '#application/publication/listed-address.ts';
import type { ListedKind } from '#domain/publication/listed-kind.ts';
import type { PublishedDb } from './database.ts';

/** Each kind of page: the parts of its address, in the order of its key, and the publication that it comes from. */
const listing = {
  udvalg: sql`
    select array[c.slug] as parts, max(m.published_at) as published_at
    from published.committee c left join published.meeting m on m.committee_slug = c.slug
    group by c.slug order by c.slug`,
  moeder: sql`
    select array[slug] as parts, published_at from published.meeting order by slug`,
  punkter: sql`
    select array[i.meeting_slug, i.key] as parts, m.published_at
    from published.item i join published.meeting m on m.slug = i.meeting_slug
    order by i.meeting_slug, i.key`,
  bilag: sql`
    select array[a.meeting_slug, a.item_key, a.position::text] as parts, m.published_at
    from published.attachment a join published.meeting m on m.slug = a.meeting_slug
    order by a.meeting_slug, a.item_key, a.position`,
  sager: sql`
    select array[t.slug] as parts, max(m.published_at) as published_at
    from published.matter t
    left join published.item i on i.matter_slug = t.slug
    left join published.meeting m on m.slug = i.meeting_slug
    group by t.slug order by t.slug`,
  personer: sql`
    select array[p.slug] as parts, max(m.published_at) as published_at
    from published.person p
    left join published.attendance a on a.person_slug = p.slug
    left join published.meeting m on m.slug = a.meeting_slug
    group by p.slug order by p.slug`,
} satisfies Record<ListedKind, RawBuilder<unknown>>;

const table = {
  udvalg: 'published.committee',
  moeder: 'published.meeting',
  punkter: 'published.item',
  bilag: 'published.attachment',
  sager: 'published.matter',
  personer: 'published.person',
} satisfies Record<ListedKind, string>;

/** Where the pages of a kind are, in the order of their addresses. `part` from 1. */
export async function readAddresses(
  db: PublishedDb,
  kind: ListedKind,
  part: number,
  size: number,
): Promise<ListedAddress[]> {
  const { rows } = await sql<{ parts: string[]; published_at: Date | null }>`
    ${listing[kind]} limit ${size} offset ${(part - 1) * size}`.execute(db);
  return rows.map(({ parts, published_at }) => ({
    address: listedAddress[kind](parts),
    publishedAt: published_at?.toISOString() ?? null,
  }));
}

/** How many pages of a kind there are. */
export async function countAddresses(db: PublishedDb, kind: ListedKind): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(table[kind])}`.execute(db);
  return rows[0]?.count ?? 0;
}
