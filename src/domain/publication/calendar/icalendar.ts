import type { Calendar, CalendarEvent } from './calendar.ts';
import { danishTimeZone, danishTimeZoneLines } from './time-zone.ts';

/**
 * Writes meetings as iCalendar (RFC 5545), folded at 75 octets, lines ended by CRLF.
 *
 * When a meeting ends is mostly not known beforehand and is never guessed: such an event has a start and no end, which by RFC 5545 § 3.6.1 ends
 * when it starts, or, without a time, takes that whole day. It blocks nobody's own calendar (`TRANSP:TRANSPARENT`).
 */
export function writeICalendar({ name, source, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Raadslag//Moeder//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `X-WR-TIMEZONE:${danishTimeZone}`,
    ...(source === null
      ? []
      : [
          `SOURCE;VALUE=URI:${source}`,
          'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
          'X-PUBLISHED-TTL:PT6H',
        ]),
    ...(events.some(({ time }) => time !== null) ? danishTimeZoneLines : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const eventLines = (event: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${text(event.uid)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utc(event.publishedAt)}`,
  `LAST-MODIFIED:${utc(event.publishedAt)}`,
  start(event),
  ...end(event),
  `SUMMARY:${text(event.summary)}`,
  `DESCRIPTION:${text(event.description)}`,
  ...(event.location === null ? [] : [`LOCATION:${text(event.location)}`]),
  `URL:${event.url}`,
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'TRANSP:TRANSPARENT',
  'CLASS:PUBLIC',
  'END:VEVENT',
];

const compact = (moment: string): string => moment.replace(/[-:]/g, '');

/** `2026-03-12T09:00:00.000Z` as `20260312T090000Z`. */
const utc = (instant: string): string => `${compact(instant).slice(0, 15)}Z`;

const start = ({ date, time }: CalendarEvent): string =>
  time === null
    ? `DTSTART;VALUE=DATE:${compact(date)}`
    : `DTSTART;TZID=${danishTimeZone}:${compact(date)}T${compact(time)}00`;

const end = ({ date, time, ends }: CalendarEvent): readonly string[] =>
  time === null || ends === null || ends <= time
    ? []
    : [`DTEND;TZID=${danishTimeZone}:${compact(date)}T${compact(ends)}00`];

/** A value of type TEXT (§ 3.3.11); control characters have no place in it. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\P{Cc}]|\p{Cs}/gu, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

const longestLine = 75;

/** Octets of a character in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

/** Folds a line so that no part has more than 75 octets and no character is cut (§ 3.1). */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > longestLine) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
