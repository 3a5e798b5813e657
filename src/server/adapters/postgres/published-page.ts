import type { SelectQueryBuilder } from 'kysely';
import type { PublishedDb } from './database.ts';
import type { PublishedSchema } from './published-schema.ts';

/** Cuts one page (from 1) out of a sorted query. */
export const pageOf =
  (page: number, pageSize: number) =>
  <DB, TB extends keyof DB, O>(
    query: SelectQueryBuilder<DB, TB, O>,
  ): SelectQueryBuilder<DB, TB, O> =>
    query.limit(pageSize).offset((page - 1) * pageSize);

/** How many rows a table has. */
export async function countOf(
  db: PublishedDb,
  table: 'published.meeting' | 'published.matter',
): Promise<number> {
  const { count } = await db
    .selectFrom<keyof PublishedSchema>(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
