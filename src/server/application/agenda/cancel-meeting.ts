import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changePlanned, type ChangePlannedRefused } from './change-planned.ts';

export type CancelRefused = ChangePlannedRefused | { readonly type: 'reason-missing' };

/**
 * Cancels a planned meeting. Where it has been announced, the public reads that it is cancelled; the reason stays inside the
 * house.
 */
export function cancelMeeting(
  context: Context,
  command: { readonly meeting: MeetingId; readonly reason: string },
): Promise<Result<null, CancelRefused>> {
  return changePlanned<{ readonly type: 'reason-missing' }>(context, command.meeting, (planned) => {
    const reason = command.reason.trim();
    if (reason === '') return Promise.resolve(err({ type: 'reason-missing' }));
    const { date, time, ends, place } = planned;
    return Promise.resolve(
      ok({
        to: { date, time, ends, place, cancelledReason: reason },
        what: 'meeting-cancelled',
        detail: { date, reason },
      }),
    );
  });
}
