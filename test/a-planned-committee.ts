import { planMeetings } from '#application/agenda/plan-meetings.ts';
import { viewPlan } from '#application/agenda/view-plan.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { PlanRequest } from '#domain/meeting/plan-year.ts';
import { importDocuments } from './archive.ts';
import { idOf, item, valueOf, type anArchive } from './an-archive.ts';
import { parsedMinutes } from './parsed-minutes.ts';

/** The part of a year that is planned. */
export const autumn = { from: '2026-08-01', until: '2026-12-31' };
/** A meeting in the second week of each month but October, the last one moved. */
export const request: PlanRequest = {
  period: autumn,
  pattern: { kind: 'monthly', week: '2', weekday: 2, exceptMonths: [10] },
  time: '16:30',
  exceptions: [{ kind: 'move', date: '2026-12-09', to: '2026-12-02', time: '15:00' }],
};

/** What the meetings of a committee are planned by, and looked at. */
export const planningIn = ({
  db,
  context,
}: Pick<Awaited<ReturnType<typeof anArchive>>, 'db' | 'context'>) => {
  /** The committee of the imported minutes, with a published meeting of March 2022. */
  async function aCommittee(): Promise<OrganizationId> {
    await importDocuments(context, [parsedMinutes({ items: [item('1', 'Ny cykelsti')] })]);
    const row = await db
      .selectFrom('organization')
      .where('meets', '=', true)
      .select('id')
      .executeTakeFirstOrThrow();
    return idOf(row.id);
  }

  const plan = async (committee: OrganizationId) =>
    valueOf(
      await planMeetings(context, { committee, request, ends: '19:00', place: 'Mødelokale 2' }),
    );

  const planned = async (committee: OrganizationId) =>
    valueOf(await viewPlan(context, { committee, period: autumn })).meetings;

  const shown = () =>
    db
      .selectFrom('published.planned_meeting')
      .select(['date', 'time', 'ends', 'place', 'state', 'sequence', 'meeting_slug'])
      .orderBy('date')
      .execute();

  const journal = async () =>
    (await db.selectFrom('journal').select(['what', 'by']).orderBy('id').execute())
      .filter(({ what }) => /plan|moved|cancelled|deadline|breaks/.test(what))
      .map(({ what, by }) => [what, by]);

  return { aCommittee, plan, planned, shown, journal };
};
