import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Db } from '#adapters/postgres/database.ts';
import { announcePlan } from '#application/agenda/announce-plan.ts';
import { cancelMeeting } from '#application/agenda/cancel-meeting.ts';
import { planMeetings } from '#application/agenda/plan-meetings.ts';
import { viewPlan } from '#application/agenda/view-plan.ts';
import type { Context } from '#application/ports.ts';
import { addDays } from '#domain/text/calendar.ts';
import { formatMoment } from '#ui/format/date.ts';
import { idOf, item, valueOf } from '../test/an-archive.ts';
import { contextOn, importDocuments } from '../test/archive.ts';
import { parsedMinutes } from '../test/parsed-minutes.ts';
import { aBrowser } from './a-browser.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { aPublishedHouse } from './published-house.ts';

const contextAt = (db: Db): Context => ({ ...contextOn({ db }), now: () => new Date() });
let day = '';

/** A committee with one meeting that has been held, one that is announced, and one that is cancelled after that. */
async function planAhead(db: Db, soon: string): Promise<void> {
  day = soon;
  const context = contextAt(db);
  await importDocuments(context, [parsedMinutes({ items: [item('1', 'Ny cykelsti')] })]);
  const { id } = await db
    .selectFrom('organization')
    .where('meets', '=', true)
    .select('id')
    .executeTakeFirstOrThrow();
  const period = { from: soon, until: addDays(soon, 30) };
  const request = {
    ...{ period, time: '16:30', exceptions: [] },
    pattern: { kind: 'given', dates: [soon, addDays(soon, 7)] },
  } as const;
  const committee = idOf<'Organization'>(id);
  valueOf(await planMeetings(context, { committee, request, ends: null, place: 'Mødelokale 2' }));
  valueOf(await announcePlan(context, { committee }));
  const { meetings } = valueOf(await viewPlan(context, { committee, period }));
  const last = meetings.at(-1);
  if (last) valueOf(await cancelMeeting(context, { meeting: last.meeting, reason: 'KANARIEFUGL' }));
}

const [house, browser] = await Promise.all([aPublishedHouse(planAhead), aBrowser()]);

const calendar = async () => {
  const answer = await fetch(`${house.origin}/udvalg/teknik-miljoe.ics`);
  return ICAL.Component.fromString(await answer.text())
    .getAllSubcomponents('vevent')
    .map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      status: String(event.getFirstPropertyValue('status')),
      date: new ICAL.Event(event).startDate.toString().slice(0, 10),
    }));
};

test.each([1280, 375])(
  'coming meetings are announced before their agenda, at %i px',
  async (width) => {
    const { origin } = house;
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    try {
      for (const address of ['/', '/udvalg/teknik-miljoe']) {
        await page.goto(`${origin}${address}`);
        const coming = page.locator('section[aria-labelledby=coming]');
        const told = await coming.locator('li').allInnerTexts();
        expect(told.map((text) => text.replace(/\s+/g, ' '))).toEqual([
          expect.stringContaining('Mødelokale 2. Dagsordenen er ikke offentliggjort endnu.'),
          expect.stringContaining('Aflyst'),
        ]);
        expect(told[0]).toContain(formatMoment(day, '16:30'));
        expect(await page.content()).not.toContain('KANARIEFUGL');
        expect(await findAccessibilityFaults(page)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
      }
    } finally {
      await context.close();
    }
  },
);

test('a calendar keeps the meeting as the same one when its agenda comes', async () => {
  const before = await calendar();
  expect(before.map(({ status, date }) => [status, date])).toEqual([
    ['CONFIRMED', '2022-03-09'],
    ['CONFIRMED', day],
    ['CANCELLED', addDays(day, 7)],
  ]);
  const { db } = house.database;
  await importDocuments(contextAt(db), [
    parsedMinutes({
      meeting: { date: day, kind: 'agenda' },
      items: [item('1', 'Ny bro', { decisions: [] })],
    }),
  ]);
  const planned = before.find(({ date }) => date === day);
  await expect
    .poll(async () => (await calendar()).find(({ date }) => date === day))
    .toEqual({ ...planned, sequence: 1 });
  const answer = await fetch(`${house.origin}/udvalg/teknik-miljoe`);
  const text = await answer.text();
  expect(text).not.toContain('Dagsordenen er ikke offentliggjort endnu');
  expect(text).toContain(`/moeder/${day}-teknik-miljoe`);
});
