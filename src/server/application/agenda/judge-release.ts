import { withOffset } from '#domain/text/danish-time.ts';
import type { Stores } from '../ports.ts';
import { agendaDeadline, type LoadedAgenda } from './load-agenda.ts';

export type ReleaseTimeRefused =
  | { readonly type: 'time-after-meeting' }
  /** After the last day of dispatch only with a reason (LAW L1–L4). */
  | { readonly type: 'late-without-reason' };

/**
 * Whether an agenda can be sent at a moment by itself: asked when it is planned, and again when it is to be sent, since the
 * meeting may have been moved and the rule of dispatch changed.
 * @param reason why it is sent after the deadline; blank where nobody has said
 */
export async function judgeRelease(
  stores: Stores,
  loaded: LoadedAgenda,
  at: Date,
  reason: string,
): Promise<{
  readonly refused: ReleaseTimeRefused | null;
  readonly deadline: Awaited<ReturnType<typeof agendaDeadline>>;
}> {
  const { date, time } = loaded.meeting;
  const deadline = await agendaDeadline(stores, loaded, at);
  if (at >= new Date(withOffset(date, time ?? '00:00')))
    return { refused: { type: 'time-after-meeting' }, deadline };
  const isUnexplained = deadline.isLate && reason === '';
  return { refused: isUnexplained ? { type: 'late-without-reason' } : null, deadline };
}
