import { describe, expect, test } from 'vitest';
import { contentOf, importDocuments, publicText } from '../../../../test/archive.ts';
import { anArchive, outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { planningIn, request } from '../../../../test/a-planned-committee.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { addMeeting } from './add-meeting.ts';
import { announcePlan } from './announce-plan.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { enterBreaks } from './enter-breaks.ts';
import { planMeetings, proposePlan } from './plan-meetings.ts';
import { undoPlan } from './undo-plan.ts';

const archive = await anArchive();
const { db, context } = archive;
const { aCommittee, plan, planned, shown, journal } = planningIn(archive);

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
