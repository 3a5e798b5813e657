import type { ComingMeeting, MeetingSummary } from '#application/publication/ports.ts';

type Coming =
  | { readonly key: string; readonly meeting: MeetingSummary }
  | { readonly key: string; readonly planned: ComingMeeting };

/** Published and planned meetings, nearest first; of one day and time, those with an agenda first. */
export function orderComing(
  meetings: readonly MeetingSummary[],
  planned: readonly ComingMeeting[],
  limit = Infinity,
): readonly Coming[] {
  const momentOf = (one: MeetingSummary | ComingMeeting): string => `${one.date} ${one.time ?? ''}`;
  return [
    ...meetings.map((meeting) => ({ key: meeting.slug, at: momentOf(meeting), meeting })),
    ...planned.map((one) => ({ key: one.uid, at: momentOf(one), planned: one })),
  ]
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(0, limit);
}
