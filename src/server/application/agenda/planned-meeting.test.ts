import { describe, expect, test } from 'vitest';
import {
  contentOf,
  contextOn,
  importDocuments,
  publicText,
  someone,
} from '../../../../test/archive.ts';
import { anArchive, idOf, outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { autumn, planningIn, request } from '../../../../test/a-planned-committee.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { defaultDeadlineRule } from '#domain/deadline/deadline-rule.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { addMeeting } from './add-meeting.ts';
import { announcePlan } from './announce-plan.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { setDeadlineRule, viewDeadlines } from './deadline-rule.ts';
import { enterBreaks } from './enter-breaks.ts';
import { moveMeeting } from './move-meeting.ts';
import { planMeetings, proposePlan } from './plan-meetings.ts';
import { undoPlan } from './undo-plan.ts';
import { viewPlan } from './view-plan.ts';

const archive = await anArchive();
const { database, db, context } = archive;
const { aCommittee, plan, planned, shown, journal } = planningIn(archive);
const stranger = contextOn(database, someone);

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
