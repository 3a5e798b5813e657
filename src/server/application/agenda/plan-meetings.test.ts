import { describe, expect, test } from 'vitest';
import {
  contentOf,
  contextOn,
  importDocuments,
  publicText,
  someone,
} from '../../../../test/archive.ts';
import { anArchive, idOf, item, outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { defaultDeadlineRule } from '#domain/deadline/deadline-rule.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { PlanRequest } from '#domain/meeting/plan-year.ts';
import { addMeeting } from './add-meeting.ts';
import { announcePlan } from './announce-plan.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { setDeadlineRule, viewDeadlines } from './deadline-rule.ts';
import { enterBreaks } from './enter-breaks.ts';
import { moveMeeting } from './move-meeting.ts';
import { planMeetings, proposePlan } from './plan-meetings.ts';
import { undoPlan } from './undo-plan.ts';
import { viewPlan } from './view-plan.ts';

const { database, db, context } = await anArchive();
const stranger = contextOn(database, someone);

const autumn = { from: '2026-08-01', until: '2026-12-31' };
const request: PlanRequest = {
  period: autumn,
  pattern: { kind: 'monthly', week: '2', weekday: 2, exceptMonths: [10] },
  time: '16:30',
  exceptions: [{ kind: 'move', date: '2026-12-09', to: '2026-12-02', time: '15:00' }],
};

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

describe('a year of meetings', () => {
  test('is planned in one go, and the public knows of none of them', async () => {
    const committee = await aCommittee();
    const before = await publicText(db);
    expect((await plan(committee)).meetings).toBe(4);
    expect(
      (await planned(committee)).map(({ date, time, ends, place, kind }) => [
        ...[date, time, ends, place, kind],
      ]),
    ).toEqual([
      ['2026-08-12', '16:30', '19:00', 'Mødelokale 2', 'ordinary'],
      ['2026-09-09', '16:30', '19:00', 'Mødelokale 2', 'ordinary'],
      ['2026-11-11', '16:30', '19:00', 'Mødelokale 2', 'ordinary'],
      ['2026-12-02', '15:00', '19:00', 'Mødelokale 2', 'ordinary'],
    ]);
    expect(await publicText(db)).toBe(before);
    expect(await journal()).toEqual([['plan-made', 'prøve']]);
  });

  test('is proposed with its doubts before anything is entered', async () => {
    const committee = await aCommittee();
    await addMeeting(context, {
      ...{ committee, date: '2026-09-09', time: '08:00', ends: null, place: null },
      kind: 'extraordinary',
    });
    const { body } = (await planned(committee))[0] ?? { body: null };
    if (body === null) throw new Error('the meeting is not there');
    await enterBreaks(context, {
      body,
      breaks: [{ name: 'Efterårsferie', from: '2026-10-17', until: '2026-10-25' }],
    });
    const before = await contentOf(db);
    const proposal = valueOf(await proposePlan(context, { committee, request }));
    expect(proposal.plan.meetings.map(({ date, doubts }) => [date, doubts])).toEqual([
      ['2026-08-12', []],
      ['2026-09-09', [{ kind: 'already-a-meeting' }]],
      [
        '2026-11-11',
        [{ kind: 'deadline-in-break', deadline: 'submission', name: 'Efterårsferie' }],
      ],
      ['2026-12-02', []],
    ]);
    expect(await contentOf(db)).toEqual(before);
    expect((await plan(committee)).meetings).toBe(3);
  });

  test('is taken back as long as nothing stands on it', async () => {
    const committee = await aCommittee();
    const before = await contentOf(db);
    const made = await plan(committee);
    await announcePlan(context, { committee });
    expect(valueOf(await undoPlan(context, made))).toEqual({ meetings: 4 });
    expect(await contentOf(db)).toEqual(before);
    expect(await shown()).toEqual([]);
  });

  test('is not taken back once a meeting has a document', async () => {
    const committee = await aCommittee();
    const made = await plan(committee);
    await importDocuments(context, [parsedMinutes({ meeting: { date: '2026-08-12' } })], {
      publish: false,
    });
    const before = await contentOf(db);
    expect(outcomeOf(await undoPlan(context, made))).toBe('something-stands-on-it');
    expect(await contentOf(db)).toEqual(before);
    expect(await planned(committee)).toHaveLength(4);
  });

  test('is refused where it falls on the time of a cancelled meeting, and leaves no trace', async () => {
    const committee = await aCommittee();
    await plan(committee);
    const [first] = await planned(committee);
    if (!first) throw new Error('no meeting is planned');
    await cancelMeeting(context, { meeting: first.meeting, reason: 'Ingen sager' });
    const before = await contentOf(db);
    const again = { committee, request, ends: null, place: null };
    expect(await planMeetings(context, again)).toEqual({
      ok: false,
      error: { type: 'day-taken', date: first.date },
    });
    expect(await contentOf(db)).toEqual(before);
    const later = { ...again, request: { ...request, time: '17:00' } };
    expect(valueOf(await planMeetings(context, later)).meetings).toBe(1);
  });

  test('of a pattern without days is refused', async () => {
    const committee = await aCommittee();
    const none = { ...request, pattern: { kind: 'given', dates: [] } } as const;
    const refused = await planMeetings(context, {
      ...{ committee, ends: null, place: null },
      request: { ...none, exceptions: [] },
    });
    expect(outcomeOf(refused)).toBe('nothing-to-plan');
  });
});

describe('a planned meeting that is announced', () => {
  test('is public with time and place, and follows its changes', async () => {
    const committee = await aCommittee();
    await plan(committee);
    expect(valueOf(await announcePlan(context, { committee }))).toEqual({ meetings: 4 });
    expect(outcomeOf(await announcePlan(context, { committee }))).toBe('nothing-to-announce');
    const [first, second] = await planned(committee);
    if (!first || !second) throw new Error('the meetings are not there');
    await moveMeeting(context, {
      ...{ meeting: first.meeting, date: '2026-08-19', time: '17:00' },
      ...{ ends: null, place: 'Rådhuset' },
    });
    const canary = 'KANARIEFUGL';
    await cancelMeeting(context, { meeting: second.meeting, reason: canary });
    const common = { ends: '19:00', place: 'Mødelokale 2', meeting_slug: null };
    expect(await shown()).toEqual([
      {
        ...{ date: '2026-08-19', time: '17:00', ends: null, place: 'Rådhuset' },
        ...{ state: 'planned', sequence: 1, meeting_slug: null },
      },
      { ...common, date: '2026-09-09', time: '16:30', state: 'cancelled', sequence: 1 },
      { ...common, date: '2026-11-11', time: '16:30', state: 'planned', sequence: 0 },
      { ...common, date: '2026-12-02', time: '15:00', state: 'planned', sequence: 0 },
    ]);
    expect(await publicText(db)).not.toContain(canary);
    expect((await journal()).map(([what]) => what)).toEqual([
      'plan-made',
      'plan-announced',
      'meeting-moved',
      'meeting-cancelled',
    ]);
  });

  test('gives way to the published meeting, which keeps its place in calendars', async () => {
    const committee = await aCommittee();
    await plan(committee);
    await announcePlan(context, { committee });
    await importDocuments(context, [parsedMinutes({ meeting: { date: '2026-08-12' } })]);
    const slug = '2026-08-12-teknik-miljoe';
    expect((await shown())[0]).toMatchObject({ state: 'published', meeting_slug: slug });
    const [first] = await planned(committee);
    if (!first) throw new Error('the meeting is not there');
    const { meeting } = first;
    const reader = publishedReader(database.published);
    expect((await reader.publications({ meetings: [slug] })).map((one) => one.planned)).toEqual([
      { uid: meeting, sequence: 0 },
    ]);
    const coming = await reader.planned({ from: '2026-08-13', limit: 2 });
    expect(coming.map(({ date, isCancelled }) => [date, isCancelled])).toEqual([
      ['2026-09-09', false],
      ['2026-11-11', false],
    ]);
    expect(outcomeOf(await cancelMeeting(context, { meeting, reason: 'x' }))).toBe(
      'already-published',
    );
  });
});

describe('a planned meeting', () => {
  test('is not moved onto another one, and not changed once it is cancelled', async () => {
    const committee = await aCommittee();
    await plan(committee);
    const [first, second] = await planned(committee);
    if (!first || !second) throw new Error('the meetings are not there');
    const before = await contentOf(db);
    const onto = { date: second.date, time: '16:30', ends: null, place: null };
    expect([
      outcomeOf(await moveMeeting(context, { meeting: first.meeting, ...onto })),
      outcomeOf(await addMeeting(context, { committee, ...onto, kind: 'ordinary' })),
      outcomeOf(await cancelMeeting(context, { meeting: first.meeting, reason: ' ' })),
    ]).toEqual(['day-taken', 'day-taken', 'reason-missing']);
    expect(await contentOf(db)).toEqual(before);
    await cancelMeeting(context, { meeting: first.meeting, reason: 'Ingen sager' });
    const again = { meeting: first.meeting, date: '2026-08-20', time: '16:30' };
    expect([
      outcomeOf(await cancelMeeting(context, { meeting: first.meeting, reason: 'igen' })),
      outcomeOf(await moveMeeting(context, { ...again, ends: null, place: null })),
    ]).toEqual(['already-cancelled', 'already-cancelled']);
  });

  test('is planned, changed, announced and seen only by those who serve or sit in the committee', async () => {
    const committee = await aCommittee();
    const made = await plan(committee);
    const [first] = await planned(committee);
    if (!first) throw new Error('the meeting is not there');
    const before = await contentOf(db);
    const { meeting, body } = first;
    const when = { date: '2026-08-20', time: '16:30', ends: null, place: null };
    const rule = defaultDeadlineRule('committee');
    expect([
      outcomeOf(await proposePlan(stranger, { committee, request })),
      outcomeOf(await planMeetings(stranger, { committee, request, ends: null, place: null })),
      outcomeOf(await addMeeting(stranger, { committee, ...when, kind: 'ordinary' })),
      outcomeOf(await moveMeeting(stranger, { meeting, ...when })),
      outcomeOf(await cancelMeeting(stranger, { meeting, reason: 'x' })),
      outcomeOf(await announcePlan(stranger, { committee })),
      outcomeOf(await undoPlan(stranger, made)),
      outcomeOf(await setDeadlineRule(stranger, { committee, rule, from: '2026-01-01' })),
      outcomeOf(await viewDeadlines(stranger, { committee, on: '2026-01-01' })),
      outcomeOf(await viewPlan(stranger, { committee, period: autumn })),
      outcomeOf(await enterBreaks(stranger, { body, breaks: [] })),
    ]).toEqual(Array<string>(11).fill('not-allowed'));
    expect(await contentOf(db)).toEqual(before);
    expect((await journal()).map(([what]) => what)).toEqual(['plan-made']);
  });

  test('is planned by the committee’s own secretary, not by another’s, and seen by its members', async () => {
    const committee = await aCommittee();
    const other: OrganizationId = idOf('00000000-0000-4000-8000-000000000001');
    const secretaryOf = (id: OrganizationId) =>
      contextOn(database, {
        ...someone,
        grants: [{ role: 'secretary', committees: new Set([id]) }],
      });
    const member = contextOn(database, {
      ...someone,
      seats: [{ committee, office: 'member' }],
    });
    const command = { committee, request, ends: null, place: null };
    expect([
      outcomeOf(await planMeetings(secretaryOf(other), command)),
      outcomeOf(await planMeetings(member, command)),
      outcomeOf(await planMeetings(secretaryOf(committee), command)),
      outcomeOf(await viewPlan(member, { committee, period: autumn })),
      outcomeOf(await viewPlan(secretaryOf(other), { committee, period: autumn })),
    ]).toEqual(['not-allowed', 'not-allowed', 'done', 'done', 'not-allowed']);
  });
});

describe('the deadlines of a committee', () => {
  const usual = defaultDeadlineRule('committee');
  const two = { ...usual, days: 2 };
  const three = { ...usual, days: 3 };
  const daysOn = async (committee: OrganizationId, on: string) =>
    valueOf(await viewDeadlines(context, { committee, on })).rule.days;

  test('are the usual ones until it sets its own, from a day on', async () => {
    const committee = await aCommittee();
    await setDeadlineRule(context, { committee, rule: three, from: '2026-01-01' });
    await setDeadlineRule(context, { committee, rule: two, from: '2026-07-01' });
    expect([
      await daysOn(committee, '2025-12-31'),
      await daysOn(committee, '2026-06-30'),
      await daysOn(committee, '2026-07-01'),
    ]).toEqual([4, 3, 2]);
  });

  test('give way to a rule that begins earlier', async () => {
    const committee = await aCommittee();
    await setDeadlineRule(context, { committee, rule: three, from: '2026-01-01' });
    await setDeadlineRule(context, { committee, rule: two, from: '2026-07-01' });
    await setDeadlineRule(context, { committee, rule: usual, from: '2026-03-01' });
    const { own } = valueOf(await viewDeadlines(context, { committee, on: '2026-03-01' }));
    expect(own).toEqual([
      { rule: usual, from: '2026-03-01', until: null },
      { rule: three, from: '2026-01-01', until: '2026-02-28' },
    ]);
  });
});
