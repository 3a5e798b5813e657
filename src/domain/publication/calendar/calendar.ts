/** Meetings as a calendar programme is told of them. Every address is whole, with the origin. */
export type Calendar = {
  readonly name: string;
  /** Where the calendar itself lies, for one that is subscribed to; null for a single meeting to keep. */
  readonly source: string | null;
  readonly events: readonly CalendarEvent[];
};

export type CalendarEvent = {
  /** The same for the same meeting in every version, and nowhere else in the world. */
  readonly uid: string;
  /** Of the meeting as calendars show it, from 0: a calendar takes the higher for the newer. */
  readonly sequence: number;
  /** ISO instant of the publication. */
  readonly publishedAt: string;
  readonly date: string;
  /** `HH:MM`, local Danish time; null where none is known: the whole day. */
  readonly time: string | null;
  /** `HH:MM` of the same day; null where nobody knows. */
  readonly ends: string | null;
  readonly isCancelled: boolean;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string;
};
