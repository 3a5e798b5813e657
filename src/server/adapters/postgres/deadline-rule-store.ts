import type { PlanStore } from '#application/agenda/plan-store.ts';
import { addDays } from '#domain/text/calendar.ts';
import type { Db } from './database.ts';

/** The deadlines of committees with their days, and the municipality's days off. */
export function deadlineRuleStore(
  db: Db,
): Pick<PlanStore, 'rules' | 'setRule' | 'breaks' | 'replaceBreaks'> {
  return {
    async rules(names) {
      if (names.length === 0) return [];
      const rows = await db
        .selectFrom('deadline_rule')
        .where('organization_id', 'in', names)
        .orderBy('valid_from', 'desc')
        .select(['rule', 'valid_from', 'valid_until'])
        .execute();
      return rows.map(({ rule, valid_from, valid_until }) => ({
        rule,
        from: valid_from,
        until: valid_until,
      }));
    },
    async setRule(leader, names, rule, from) {
      await db
        .deleteFrom('deadline_rule')
        .where('organization_id', 'in', names)
        .where('valid_from', '>=', from)
        .execute();
      await db
        .updateTable('deadline_rule')
        .set({ valid_until: addDays(from, -1) })
        .where('organization_id', 'in', names)
        .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', from)]))
        .execute();
      await db
        .insertInto('deadline_rule')
        .values({
          organization_id: leader,
          rule: JSON.stringify(rule),
          valid_from: from,
          valid_until: null,
        })
        .execute();
    },
    async breaks(body) {
      const rows = await db
        .selectFrom('break_period')
        .where('body_id', '=', body)
        .orderBy('first_date')
        .orderBy('name')
        .selectAll()
        .execute();
      return rows.map(({ name, first_date, last_date }) => ({
        name,
        from: first_date,
        until: last_date,
      }));
    },
    async replaceBreaks(body, breaks) {
      await db.deleteFrom('break_period').where('body_id', '=', body).execute();
      if (breaks.length === 0) return;
      await db
        .insertInto('break_period')
        .values(
          breaks.map(({ name, from, until }) => ({
            body_id: body,
            name,
            first_date: from,
            last_date: until,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
