import type { ColumnType } from 'kysely';
import type { DeadlineRule } from '#domain/deadline/deadline-rule.ts';

/** The tables of planned meetings and deadlines (migration 0015). Dates are `YYYY-MM-DD` text, times `HH:MM`. */
export interface PlanSchema {
  planned_meeting: {
    meeting_id: string;
    plan_id: string;
    ends: string | null;
    place: string | null;
    kind: 'ordinary' | 'extraordinary';
    state: 'planned' | 'cancelled';
    cancelled_reason: string | null;
    sequence: number;
    announced_at: Date | null;
    planned_by: string;
    planned_at: Date;
    changed_at: Date;
  };
  deadline_rule: {
    organization_id: string;
    /** Written as JSON text, read as the value. */
    rule: ColumnType<DeadlineRule, string, string>;
    valid_from: string;
    valid_until: string | null;
  };
  break_period: { body_id: string; name: string; first_date: string; last_date: string };
}
