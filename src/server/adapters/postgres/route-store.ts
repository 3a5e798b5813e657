import { sql } from 'kysely';
import type { RouteStore } from '#application/paper/route-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

export const routeStore = (db: Db): RouteStore => ({
  async ofPaper(paper) {
    const rows = await db
      .selectFrom('paper_route')
      .where('paper_id', '=', paper)
      .select(['committee_id', 'wanted_for'])
      .orderBy('position')
      .execute();
    return rows.map((row) => ({ committee: toId(row.committee_id), wantedFor: row.wanted_for }));
  },
  async put(paper, steps) {
    await db.deleteFrom('paper_route').where('paper_id', '=', paper).execute();
    if (steps.length === 0) return;
    await db
      .insertInto('paper_route')
      .values(
        steps.map(({ committee, wantedFor }, index) => ({
          paper_id: paper,
          position: index + 1,
          committee_id: committee,
          wanted_for: wantedFor,
        })),
      )
      .execute();
  },
  async sending(paper) {
    const row = await db
      .selectFrom('paper_sending')
      .where('paper_id', '=', paper)
      .select(['next_id', 'sent_by', 'sent_at'])
      .executeTakeFirst();
    return row ? { next: toId(row.next_id), by: row.sent_by, at: row.sent_at } : null;
  },
  async before(paper) {
    const { rows } = await sql<{ id: string }>`
      with recursive way (id, steps) as (
        select paper_id, 1 from paper_sending where next_id = ${paper}
        union all
        select s.paper_id, way.steps + 1 from paper_sending s join way on s.next_id = way.id
      )
      select id from way order by steps desc
    `.execute(db);
    return rows.map(({ id }) => toId(id));
  },
  async after(paper) {
    const { rows } = await sql<{ id: string }>`
      with recursive way (id, steps) as (
        select next_id, 1 from paper_sending where paper_id = ${paper}
        union all
        select s.next_id, way.steps + 1 from paper_sending s join way on s.paper_id = way.id
      )
      select id from way order by steps
    `.execute(db);
    return rows.map(({ id }) => toId(id));
  },
  async noteSent(paper, { next, by, at }) {
    await db
      .insertInto('paper_sending')
      .values({ paper_id: paper, next_id: next, sent_by: by, sent_at: at })
      .onConflict((conflict) =>
        conflict.column('paper_id').doUpdateSet({ next_id: next, sent_by: by, sent_at: at }),
      )
      .execute();
  },
});
