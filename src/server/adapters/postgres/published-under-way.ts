import { sql } from 'kysely';
import type { MatterUnderWay } from '#application/publication/ports.ts';
import { standingOf } from '#domain/publication/matter-standing.ts';
import type { MatterSnapshot } from '#domain/publication/snapshot.ts';
import type { PublishedDb } from './database.ts';

/** Matters that a committee has treated, or is going to, and that have not come to their end; last treated first. */
export async function readUnderWay(
  db: PublishedDb,
  committee: string,
  today: string,
): Promise<MatterUnderWay[]> {
  const { rows } = await sql<{ snapshot: MatterSnapshot }>`
    select t.snapshot from published.matter t where t.slug in (
      select i.matter_slug from published.meeting m
      join published.item i on i.meeting_slug = m.slug
      where m.committee_slug = ${committee} and i.matter_slug is not null
    ) and t.last_date >= ${today}::date - 730
    order by t.last_date desc, t.slug
  `.execute(db);
  return rows.flatMap(({ snapshot: { slug, title, caseNumber, treatments } }) => {
    const waiting = standingOf({ treatments }, today);
    return waiting ? { slug, title, caseNumber, waiting } : [];
  });
}
