/** A date read from Danish text. `printed` is the text as it stands; ISO `date` is null where it cannot be known. */
export type DateReading = {
  readonly printed: string;
  readonly date: string | null;
  /** The weekday printed with it does not fit: a slip of the pen, or another year. */
  readonly weekdayFits: boolean | null;
};

/**
 * The first date in a text: "09-03-2022", "09.03.2022", "7. april 2014", "onsdag den 1. oktober 2025",
 * "Torsdag, Marts 7, 2019". Without a year `date` is null (a year that could be two is never guessed).
 */
export function findDate(_text: string): DateReading | null {
  return null;
}

/** The first time of day in a text ("kl. 16.30", "Kl. 16:00", "19:00") as `HH:MM`, or null. */
export function findTime(_text: string): string | null {
  return null;
}
