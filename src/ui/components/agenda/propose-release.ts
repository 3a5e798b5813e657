import type { AgendaView } from '#application/agenda/view-agenda.ts';
import { dateAndTime } from '#ui/format/date-and-time.ts';

export type TypedRelease = {
  readonly date: string;
  readonly time: string;
  readonly lateReason: string;
};

/**
 * What the fields begin with where an agenda is to be sent at a time: the plan that is moved, or the morning of the last day of
 * dispatch. Where that has passed, today, and whoever plans it says when.
 * @param today ISO date
 */
export function proposeRelease(
  { release, deadline }: Pick<AgendaView, 'release' | 'deadline'>,
  today: string,
): TypedRelease {
  if (release) return { ...dateAndTime(release.dueAt), lateReason: release.lateReason ?? '' };
  return deadline.last < today
    ? { date: today, time: '', lateReason: '' }
    : { date: deadline.last, time: '08:00', lateReason: '' };
}
