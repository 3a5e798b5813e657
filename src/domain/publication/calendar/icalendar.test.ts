import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Calendar, CalendarEvent } from './calendar.ts';
import { writeICalendar } from './icalendar.ts';

const url = 'https://raadslag.boegelund.example/moeder/2026-03-11-teknik-klima';
const anEvent = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '2026-03-11-teknik-klima@raadslag.boegelund.example',
  sequence: 2,
  publishedAt: '2026-03-12T09:00:00.000Z',
  date: '2026-03-11',
  time: '16:30',
  ends: null,
  isCancelled: false,
  summary: 'Udvalget for Teknik & Klima',
  description: `Referat, 9 punkter\n${url}`,
  location: 'Mødelokale 1; Bøgelund Rådhus, 2. sal',
  url,
  ...over,
});
const aCalendar = (over: Partial<Calendar> = {}): Calendar => ({
  name: 'Udvalget for Teknik & Klima, Bøgelund Kommune',
  source: 'https://raadslag.boegelund.example/udvalg/teknik-klima.ics',
  events: [anEvent()],
  ...over,
});

/** What a calendar programme of somebody else's reads of the events. */
function readEvents(text: string) {
  const calendar = ICAL.Component.fromString(text);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
      start: event.startDate.toString(),
      instant: event.startDate.toJSDate().toISOString(),
      wholeDay: event.startDate.isDate,
      minutes: event.duration.toSeconds() / 60,
      summary: event.summary,
      description: event.description,
      location: event.location,
      url: component.getFirstPropertyValue('url')?.toString(),
    };
  });
}

describe('a meeting that is only planned', () => {
  const statusOf = (event: CalendarEvent) =>
    ICAL.Component.fromString(writeICalendar(aCalendar({ events: [event] })))
      .getFirstSubcomponent('vevent')
      ?.getFirstPropertyValue('status');

  test('has its end where the plan says so', () => {
    const [read] = readEvents(writeICalendar(aCalendar({ events: [anEvent({ ends: '19:00' })] })));
    expect(read?.minutes).toBe(150);
  });

  test('has none that lies before its start', () => {
    expect(writeICalendar(aCalendar({ events: [anEvent({ ends: '16:00' })] }))).not.toContain(
      'DTEND',
    );
  });

  test('is told to calendars as cancelled', () => {
    expect([statusOf(anEvent()), statusOf(anEvent({ isCancelled: true }))]).toEqual([
      'CONFIRMED',
      'CANCELLED',
    ]);
  });
});

describe('the calendar of a committee', () => {
  test('is read by a calendar programme as it was meant', () => {
    expect(readEvents(writeICalendar(aCalendar()))).toEqual([
      {
        uid: '2026-03-11-teknik-klima@raadslag.boegelund.example',
        sequence: 2,
        stamp: '2026-03-12T09:00:00Z',
        start: '2026-03-11T16:30:00',
        instant: '2026-03-11T15:30:00.000Z',
        wholeDay: false,
        minutes: 0,
        summary: 'Udvalget for Teknik & Klima',
        description: `Referat, 9 punkter\n${url}`,
        location: 'Mødelokale 1; Bøgelund Rådhus, 2. sal',
        url,
      },
    ]);
  });

  test('a meeting without a time takes the whole day', () => {
    const [event] = readEvents(writeICalendar(aCalendar({ events: [anEvent({ time: null })] })));
    expect(event).toMatchObject({ start: '2026-03-11', wholeDay: true, minutes: 24 * 60 });
  });

  test.each([
    ['2026-03-28', '2026-03-28T15:30:00.000Z'],
    ['2026-03-29', '2026-03-29T14:30:00.000Z'],
    ['2026-10-24', '2026-10-24T14:30:00.000Z'],
    ['2026-10-25', '2026-10-25T15:30:00.000Z'],
    ['1994-10-03', '1994-10-03T15:30:00.000Z'],
    ['1996-10-03', '1996-10-03T14:30:00.000Z'],
  ])('half past four on %s is the same moment for everyone', (date, instant) => {
    const [event] = readEvents(writeICalendar(aCalendar({ events: [anEvent({ date })] })));
    expect(event?.instant).toBe(instant);
  });

  test('has no line over 75 octets, cuts no letter, and ends every line as the standard wants', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(anything, anything, (summary, location) => {
        const written = writeICalendar(aCalendar({ events: [anEvent({ summary, location })] }));
        const lines = written.split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual(
          [],
        );
        expect(Buffer.from(written).toString()).toBe(written);
        expect(readEvents(written)).toMatchObject([
          { summary: sayable(summary), location: sayable(location) },
        ]);
      }),
    );
  });

  test('nothing in a title can end its line and begin another', () => {
    const summary = 'Budget\r\nATTENDEE:mailto:x@example.dk\nEND:VEVENT';
    const [event, ...more] = readEvents(
      writeICalendar(aCalendar({ events: [anEvent({ summary })] })),
    );
    expect(event?.summary).toBe('Budget\nATTENDEE:mailto:x@example.dk\nEND:VEVENT');
    expect(more).toEqual([]);
  });

  test('a single meeting asks no programme to come back for more', () => {
    const written = writeICalendar(aCalendar({ source: null }));
    expect(written).not.toMatch(/REFRESH-INTERVAL|SOURCE/);
    expect(writeICalendar(aCalendar())).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H');
  });
});

/** A text without what calendars have no way to write. */
const sayable = (text: string): string =>
  Array.from(text.replace(/\r\n?/g, '\n'))
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return (
        [0x9, 0xa].includes(code) ||
        !(code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff))
      );
    })
    .join('');
