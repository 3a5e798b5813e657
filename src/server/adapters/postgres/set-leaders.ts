import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Rows that are one thing name the same leader. */
export async function setLeaders(
  db: Db,
  table: 'organization' | 'person' | 'matter',
  leaders: ReadonlyMap<string, string>,
): Promise<void> {
  if (leaders.size === 0) return;
  await sql`
    update ${sql.table(table)} set leader_id = now.leader
    from unnest(${[...leaders.keys()]}::uuid[], ${[...leaders.values()]}::uuid[]) as now (id, leader)
    where ${sql.table(table)}.id = now.id
  `.execute(db);
}
