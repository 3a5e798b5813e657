import { afterAll } from 'vitest';
import { commonFixedEntries } from '#domain/agenda/fixed-entries.ts';
import { defaultDeadlineRule } from '#domain/deadline/deadline-rule.ts';
import type { PlanRequest } from '#domain/meeting/plan-year.ts';
import type { House } from '../../../../test/a-house.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { testPermissions, type UseCase } from '../../../../test/permission-table.ts';
import { addMeeting } from './add-meeting.ts';
import { announcePlan } from './announce-plan.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { setDeadlineRule, viewDeadlines } from './deadline-rule.ts';
import { enterBreaks } from './enter-breaks.ts';
import { setFixedEntries, viewFixedEntries } from './keep-fixed-entries.ts';
import { listKeptCommittees } from './list-kept-committees.ts';
import { listPlanCommittees } from './list-plan-committees.ts';
import { moveMeeting } from './move-meeting.ts';
import { planMeetings, proposePlan } from './plan-meetings.ts';
import { undoPlan } from './undo-plan.ts';
import { viewPlan } from './view-plan.ts';

const database = await freshDatabase();
afterAll(database.close);

const autumn = { from: '2026-08-01', until: '2026-12-31' };
const monthly = { kind: 'monthly', weekday: 2, exceptMonths: [] } as const;
const second: PlanRequest = {
  period: autumn,
  pattern: { ...monthly, week: '2' },
  time: '16:30',
  exceptions: [],
};
const fourth: PlanRequest = { ...second, pattern: { ...monthly, week: '4' } };
const when = { time: '16:30', ends: null, place: null };

/** A plan of which nobody outside the committee knows. */
async function prepare(house: House) {
  const { commandLine, committee } = house;
  const made = { committee, request: second, ends: null, place: null };
  const { plan } = valueOf(await planMeetings(commandLine, made));
  const [first] = await commandLine.stores.plans.ofPlan(plan);
  if (!first) throw new Error('nothing is planned');
  return { ...house, plan, meeting: first.meeting };
}
type Stage = Awaited<ReturnType<typeof prepare>>;

const planners = ['secretary', 'administrator', 'the command line'] as const;
const seated = ['chair', 'vice-chair', 'member', 'substitute'] as const;
const isListed = (listed: readonly { readonly id: string }[], { committee }: Stage): string =>
  listed.some(({ id }) => id === committee) ? 'done' : 'not listed';

/** The committee's secretary plans its meetings and sets its deadlines; those who are to come see what is planned (LAW L1, L4). */
const useCases: Readonly<Record<string, UseCase<Stage>>> = {
  planMeetings: {
    ...{ allowed: planners, enters: 'plan-made' },
    use: async (context, { committee }) =>
      outcomeOf(
        await planMeetings(context, { committee, request: fourth, ends: null, place: null }),
      ),
  },
  proposePlan: {
    ...{ allowed: planners, enters: null },
    use: async (context, { committee }) =>
      outcomeOf(await proposePlan(context, { committee, request: fourth })),
  },
  undoPlan: {
    ...{ allowed: planners, enters: 'plan-undone' },
    use: async (context, { plan }) => outcomeOf(await undoPlan(context, { plan })),
  },
  announcePlan: {
    ...{ allowed: planners, enters: 'plan-announced' },
    use: async (context, { committee }) => outcomeOf(await announcePlan(context, { committee })),
  },
  addMeeting: {
    ...{ allowed: planners, enters: 'meeting-planned' },
    use: async (context, { committee }) =>
      outcomeOf(
        await addMeeting(context, { committee, date: '2026-06-24', ...when, kind: 'ordinary' }),
      ),
  },
  moveMeeting: {
    ...{ allowed: planners, enters: 'meeting-moved' },
    use: async (context, { meeting }) =>
      outcomeOf(await moveMeeting(context, { meeting, date: '2026-08-19', ...when })),
  },
  cancelMeeting: {
    ...{ allowed: planners, enters: 'meeting-cancelled' },
    use: async (context, { meeting }) =>
      outcomeOf(await cancelMeeting(context, { meeting, reason: 'Ingen sager' })),
  },
  setDeadlineRule: {
    ...{ allowed: planners, enters: 'deadline-rule-set' },
    use: async (context, { committee }) =>
      outcomeOf(
        await setDeadlineRule(context, {
          ...{ committee, rule: defaultDeadlineRule('committee'), from: '2026-08-01' },
        }),
      ),
  },
  viewDeadlines: {
    ...{ allowed: planners, enters: null },
    use: async (context, { committee }) =>
      outcomeOf(await viewDeadlines(context, { committee, on: '2026-08-01' })),
  },
  setFixedEntries: {
    ...{ allowed: planners, enters: 'agenda-fixed-entries-set' },
    use: async (context, { committee }) =>
      outcomeOf(await setFixedEntries(context, { committee, entries: commonFixedEntries })),
  },
  viewFixedEntries: {
    ...{ allowed: planners, enters: null },
    use: async (context, { committee }) => outcomeOf(await viewFixedEntries(context, committee)),
  },
  listKeptCommittees: {
    ...{ allowed: planners, enters: null, refused: ['not listed'] },
    use: async (context, stage) => isListed(await listKeptCommittees(context), stage),
  },
  listPlanCommittees: {
    ...{ allowed: [...planners, ...seated], enters: null, refused: ['not listed'] },
    use: async (context, stage) => isListed(await listPlanCommittees(context), stage),
  },
  viewPlan: {
    ...{ allowed: [...planners, ...seated], enters: null },
    use: async (context, { committee }) =>
      outcomeOf(await viewPlan(context, { committee, period: autumn })),
  },
  enterBreaks: {
    allowed: ['administrator', 'the command line'],
    enters: 'breaks-entered',
    use: async (context, { body }) =>
      outcomeOf(
        await enterBreaks(context, {
          body,
          breaks: [{ name: 'Efterårsferie', from: '2026-10-10', until: '2026-10-18' }],
        }),
      ),
  },
};

testPermissions(database, prepare, useCases);
