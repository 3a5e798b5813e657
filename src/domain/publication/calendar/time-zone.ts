/**
 * Danish time since 1980 as iCalendar wants it (RFC 5545 § 3.6.5): a calendar need not know the name. Summer time ended in
 * September until 1995 and ends in October since (Directive 2000/84/EC).
 */
export const danishTimeZone = 'Europe/Copenhagen';

const observance = (
  kind: 'DAYLIGHT' | 'STANDARD',
  start: string,
  rule: string,
): readonly string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `RRULE:FREQ=YEARLY;${rule}`,
  ...(kind === 'DAYLIGHT'
    ? ['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST']
    : ['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET']),
  `END:${kind}`,
];

export const danishTimeZoneLines: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${danishTimeZone}`,
  ...observance('DAYLIGHT', '19810329T020000', 'BYMONTH=3;BYDAY=-1SU'),
  ...observance('STANDARD', '19800928T030000', 'BYMONTH=9;BYDAY=-1SU;UNTIL=19950924T010000Z'),
  ...observance('STANDARD', '19961027T030000', 'BYMONTH=10;BYDAY=-1SU'),
  'END:VTIMEZONE',
];
