const danish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The date in Denmark at an instant, `YYYY-MM-DD`, whatever the machine's own time zone. */
export const denmarkToday = (now: Date): string => danish.format(now);
