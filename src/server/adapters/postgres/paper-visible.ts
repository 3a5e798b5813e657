import { sql, type RawBuilder } from 'kysely';
import type { PaperVisibility } from '#domain/access/paper-actions.ts';
import type { AccountId } from '#domain/ids.ts';

/**
 * Whether somebody may read the row called `paper` of a query.
 * @param asked whoever has been asked for a statement on it reads it too
 */
export function isPaperVisible(
  visible: readonly PaperVisibility[],
  asked: AccountId | null,
): RawBuilder<boolean> {
  const ways = visible.map(({ committees, statuses }) =>
    committees === 'all'
      ? sql<boolean>`paper.status = any(${[...statuses]}::text[])`
      : sql<boolean>`(paper.status = any(${[...statuses]}::text[])
          and paper.committee_id = any(${[...committees]}::uuid[]))`,
  );
  if (asked !== null)
    ways.push(sql<boolean>`(paper.status <> 'dropped' and exists (
      select from statement s where s.paper_id = paper.id and s.asked_id = ${asked} and s.state <> 'withdrawn'))`);
  return ways.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ways, sql` or `)})`;
}
