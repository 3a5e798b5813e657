import { sql, type Selectable } from 'kysely';
import type { PlannedMeeting, PlanStore } from '#application/agenda/plan-store.ts';
import type { Db } from './database.ts';
import { errorCode } from './database-fault.ts';
import { deadlineRuleStore } from './deadline-rule-store.ts';
import { readDaysTaken, readOtherMeetings } from './plan-surroundings.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';

const foreignKeyViolation = '23503';

export function planStore(db: Db): PlanStore {
  const select = () =>
    db
      .selectFrom('planned_meeting as p')
      .innerJoin('meeting as m', 'm.id', 'p.meeting_id')
      .selectAll('p')
      .select(['m.body_id', 'm.organization_id', 'm.date', 'm.time', 'm.state as meeting_state'])
      .orderBy('m.date')
      .orderBy(sql`m.time nulls first`)
      .orderBy('m.id');
  return {
    ...deadlineRuleStore(db),
    daysTaken: (names, period) => readDaysTaken(db, names, period),
    otherMeetings: (body, names, period) => readOtherMeetings(db, body, names, period),
    async find(meeting) {
      const row = await select().where('m.id', '=', meeting).executeTakeFirst();
      return row ? toPlanned(row) : null;
    },
    async ofCommittee(names, { from, until }) {
      if (names.length === 0) return [];
      const rows = await select()
        .where('m.organization_id', 'in', names)
        .where('m.date', '>=', from)
        .where('m.date', '<=', until)
        .execute();
      return rows.map(toPlanned);
    },
    async ofPlan(plan) {
      return (await select().where('p.plan_id', '=', plan).execute()).map(toPlanned);
    },
    async add(planned) {
      if (planned.length === 0) return;
      await db.insertInto('planned_meeting').values(planned.map(toRow)).execute();
    },
    async change(planned) {
      await db
        .updateTable('meeting')
        .set({ date: planned.date, time: planned.time })
        .where('id', '=', planned.meeting)
        .execute();
      await db
        .updateTable('planned_meeting')
        .set(toRow(planned))
        .where('meeting_id', '=', planned.meeting)
        .execute();
    },
    async remove(meetings) {
      if (meetings.length === 0) return true;
      try {
        await db.deleteFrom('planned_meeting').where('meeting_id', 'in', meetings).execute();
        await db.deleteFrom('meeting').where('id', 'in', meetings).execute();
        return true;
      } catch (thrown) {
        if (errorCode(thrown) === foreignKeyViolation) return false;
        throw thrown;
      }
    },
  };
}

type Row = Selectable<Schema['planned_meeting']> &
  Pick<Selectable<Schema['meeting']>, 'body_id' | 'organization_id' | 'date' | 'time'> & {
    readonly meeting_state: Schema['meeting']['state'];
  };

const toPlanned = (row: Row): PlannedMeeting => ({
  meeting: toId(row.meeting_id),
  plan: toId(row.plan_id),
  body: toId(row.body_id),
  organization: toId(row.organization_id),
  date: row.date,
  time: row.time,
  ends: row.ends,
  place: row.place,
  kind: row.kind,
  cancelledReason: row.cancelled_reason,
  sequence: row.sequence,
  announcedAt: row.announced_at,
  plannedBy: row.planned_by,
  plannedAt: row.planned_at,
  changedAt: row.changed_at,
  state: row.meeting_state,
});

const toRow = (planned: PlannedMeeting): Selectable<Schema['planned_meeting']> => ({
  meeting_id: planned.meeting,
  plan_id: planned.plan,
  ends: planned.ends,
  place: planned.place,
  kind: planned.kind,
  state: planned.cancelledReason === null ? 'planned' : 'cancelled',
  cancelled_reason: planned.cancelledReason,
  sequence: planned.sequence,
  announced_at: planned.announcedAt,
  planned_by: planned.plannedBy,
  planned_at: planned.plannedAt,
  changed_at: planned.changedAt,
});
