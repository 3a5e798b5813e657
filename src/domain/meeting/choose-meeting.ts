/** A committee's meeting on the day of a document. */
export type MeetingOnDay = { readonly time: string | null };

export type MeetingChoice<Meeting> =
  | { readonly type: 'known'; readonly meeting: Meeting }
  | { readonly type: 'new' }
  /** The document does not say its time, and there are several. */
  | { readonly type: 'ambiguous' };

/**
 * The meeting a document belongs to, among those of its committee on its day: a meeting is body, committee and start
 * (DEFINITIONS), and where one of the two times is not printed, the day decides.
 * @param time `HH:MM`, or null where none is printed
 */
export function chooseMeeting<Meeting extends MeetingOnDay>(
  meetings: readonly Meeting[],
  time: string | null,
): MeetingChoice<Meeting> {
  const exact = meetings.find((meeting) => meeting.time === time);
  if (exact) return { type: 'known', meeting: exact };
  const possible = time === null ? meetings : meetings.filter((meeting) => meeting.time === null);
  const [only, ...others] = possible;
  if (!only) return { type: 'new' };
  return others.length === 0 ? { type: 'known', meeting: only } : { type: 'ambiguous' };
}
