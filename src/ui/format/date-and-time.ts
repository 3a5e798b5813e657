const fields = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as clocks in Denmark show it, as fields of a form take it: an ISO date, and `HH:MM`. */
export function dateAndTime(instant: Date): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = fields.format(instant).split(' ');
  return { date, time };
}
