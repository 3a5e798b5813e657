const copenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A point in time with its offset ("2026-05-18T17:00:00+02:00") → date and time of day in Denmark. */
export function readLocalTime(printed: string): {
  readonly date: string | null;
  readonly time: string | null;
} {
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(printed) ? Date.parse(printed) : NaN;
  if (Number.isNaN(moment)) return { date: null, time: null };
  const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(printed);
  const local = hasOffset ? copenhagen.format(moment) : printed.replace('T', ' ');
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}
