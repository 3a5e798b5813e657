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
      .selectFrom('paper_sending as s')
      .where('s.paper_id', '=', paper)
      .where(isPresent)
      .select(['s.next_id', 's.sent_by', 's.sent_at'])
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
        select s.next_id, 1 from paper_sending s where s.paper_id = ${paper} and ${isPresent}
        union all
        select s.next_id, way.steps + 1 from paper_sending s join way on s.paper_id = way.id and ${isPresent}
      )
      select id from way order by steps
    `.execute(db);
    return rows.map(({ id }) => toId(id));
  },
  async waysOf(papers) {
    if (papers.length === 0) return new Map();
    const steps = await db
      .selectFrom('paper_route')
      .where('paper_id', 'in', papers)
      .select(['paper_id', 'committee_id', 'wanted_for'])
      .orderBy('position')
      .execute();
    const { rows } = await sql<{ root: string; id: string; far: number }>`
      with recursive back (root, id, far) as (
        select s.next_id, s.paper_id, -1 from paper_sending s where s.next_id = any(${papers}::uuid[])
        union all
        select back.root, s.paper_id, back.far - 1 from paper_sending s join back on s.next_id = back.id
      ), ahead (root, id, far) as (
        select s.paper_id, s.next_id, 1 from paper_sending s
          where s.paper_id = any(${papers}::uuid[]) and ${isPresent}
        union all
        select ahead.root, s.next_id, ahead.far + 1 from paper_sending s
          join ahead on s.paper_id = ahead.id and ${isPresent}
      )
      select * from back union all select * from ahead order by far
    `.execute(db);
    return new Map(
      papers.map((paper) => {
        const way = rows.filter(({ root }) => root === paper);
        const ids = (isThere: (far: number) => boolean) =>
          way.filter(({ far }) => isThere(far)).map(({ id }) => toId<'Paper'>(id));
        return [
          paper,
          {
            steps: steps
              .filter((step) => step.paper_id === paper)
              .map((row) => ({ committee: toId(row.committee_id), wantedFor: row.wanted_for })),
            before: ids((far) => far < 0),
            after: ids((far) => far > 0),
          },
        ];
      }),
    );
  },
  async noteSent(paper, { next, by, at }) {
    await db
      .insertInto('paper_sending')
      .values({ paper_id: paper, next_id: next, sent_by: by, sent_at: at })
      .execute();
  },
});

/** Of a row called `s`: what its paper is sent on as now, the newest of those that have not been given up, or else of all. */
const isPresent = sql<boolean>`s.next_id = (
  select sent.next_id from paper_sending sent join paper next on next.id = sent.next_id
  where sent.paper_id = s.paper_id order by next.status = 'dropped', sent.seq desc limit 1)`;
