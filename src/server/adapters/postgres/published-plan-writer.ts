import { sql } from 'kysely';
import type { PublishedStore } from '#application/publication/published-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

type PlanWriter = Pick<
  PublishedStore,
  'putPlanned' | 'removePlanned' | 'plannedAmong' | 'replacePlanned' | 'adoptPlanned'
>;

/** Writes which meetings are coming, before anything is published of them. */
export function publishedPlanWriter(db: Db): PlanWriter {
  return {
    async putPlanned(planned) {
      for (const each of planned) {
        const row = {
          committee_slug: each.committee.slug,
          committee_name: each.committee.name,
          date: each.date,
          time: each.time,
          ends: each.ends,
          place: each.place,
          state: each.isCancelled ? ('cancelled' as const) : ('planned' as const),
          meeting_slug: null,
          sequence: each.sequence,
          changed_at: each.changedAt,
        };
        await db
          .insertInto('published.planned_meeting')
          .values({ uid: each.uid, ...row })
          .onConflict((conflict) =>
            conflict
              .column('uid')
              .doUpdateSet(row)
              .where('published.planned_meeting.state', '<>', 'published'),
          )
          .execute();
      }
    },
    async removePlanned(meetings) {
      if (meetings.length === 0) return;
      await db.deleteFrom('published.planned_meeting').where('uid', 'in', meetings).execute();
    },
    async plannedAmong(meetings) {
      if (meetings.length === 0) return new Set();
      const rows = await db
        .selectFrom('published.planned_meeting')
        .where('uid', 'in', meetings)
        .select('uid')
        .execute();
      return new Set(rows.map(({ uid }) => toId<'Meeting'>(uid)));
    },
    async replacePlanned(meeting, { slug, committee, date }) {
      await sql`
        update published.planned_meeting p set state = 'published', meeting_slug = ${slug}
        where p.state <> 'published' and p.uid = coalesce(
          (select uid from published.planned_meeting where uid = ${meeting}),
          (select min(uid) from published.planned_meeting
           where committee_slug = ${committee} and date = ${date} and state = 'planned'
           having count(*) = 1))
      `.execute(db);
    },
    async adoptPlanned(addresses, { slug, name }) {
      await sql`
        update published.planned_meeting set committee_slug = ${slug}, committee_name = ${name}
        where committee_slug = any(${addresses}) and (committee_slug, committee_name) <> (${slug}, ${name})
      `.execute(db);
    },
  };
}
