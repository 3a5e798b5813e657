import { sql, type RawBuilder } from 'kysely';
import type { PaperVisibility } from '#domain/access/paper-actions.ts';
import type { PaperReader } from '#application/paper/paper-store.ts';
import type { PersonId } from '#domain/ids.ts';
import { recusedMatters } from './recused-matters.ts';

/**
 * Whether somebody may read the row called `paper` of a query. Whoever has been asked for a statement on it reads it too, and
 * nobody what is closed of a matter that they are disqualified in (LAW L53).
 */
export function isPaperVisible({ visible, asked, person }: PaperReader): RawBuilder<boolean> {
  const ways = visible.map(wayOf);
  if (asked !== null)
    ways.push(sql<boolean>`(paper.status <> 'dropped' and exists (
      select from statement s where s.paper_id = paper.id and s.asked_id = ${asked} and s.state <> 'withdrawn'))`);
  if (ways.length === 0) return sql<boolean>`false`;
  return sql<boolean>`((${sql.join(ways, sql` or `)}) and ${isUnbiased(person)})`;
}

function wayOf({ committees, statuses, closed }: PaperVisibility): RawBuilder<boolean> {
  const where = [sql`paper.status = any(${[...statuses]}::text[])`];
  if (committees !== 'all') where.push(sql`paper.committee_id = any(${[...committees]}::uuid[])`);
  if (!closed) where.push(sql`paper.closing is null`);
  return sql<boolean>`(${sql.join(where, sql` and `)})`;
}

const isUnbiased = (person: PersonId | null): RawBuilder<boolean> =>
  person === null
    ? sql<boolean>`true`
    : sql<boolean>`(paper.closing is null or not exists (
        select from (${recusedMatters(person)}) recused where recused.paper = paper.id))`;
