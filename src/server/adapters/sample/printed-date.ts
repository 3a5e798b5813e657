const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'] as const;

const parts = (iso: string): readonly [year: string, month: string, day: string] => [
  iso.slice(0, 4),
  iso.slice(5, 7),
  iso.slice(8, 10),
];

/** `2025-04-07` → `07-04-2025`. */
export const printDigits = (iso: string): string => parts(iso).toReversed().join('-');

/** `2025-04-07` → `7. april 2025`, with a leading zero in the day where the layout prints one. */
export function printDate(iso: string, padding: 'plain' | 'padded' = 'plain'): string {
  const [year, month, day] = parts(iso);
  const printedDay = padding === 'padded' ? day : String(Number(day));
  return `${printedDay}. ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** `2025-04-07` → `mandag`. */
export const printWeekday = (iso: string): string =>
  weekdays[new Date(`${iso}T12:00:00Z`).getUTCDay()] ?? '';
