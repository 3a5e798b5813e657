import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changePlanned, type ChangePlannedRefused } from './change-planned.ts';
import { isTaken, type TakenRefused } from './is-taken.ts';

export type MoveRefused = ChangePlannedRefused | TakenRefused;

/** Moves a planned meeting to another day, time or place. */
export function moveMeeting(
  context: Context,
  command: {
    readonly meeting: MeetingId;
    readonly date: string;
    readonly time: string;
    readonly ends: string | null;
    readonly place: string | null;
  },
): Promise<Result<null, MoveRefused>> {
  const { meeting, date, time, ends, place } = command;
  return changePlanned<TakenRefused>(context, meeting, async (planned, stores, { names }) => {
    if (await isTaken(stores, names, date, time, meeting)) return err({ type: 'day-taken', date });
    const from = { date: planned.date, time: planned.time, place: planned.place };
    return ok({
      to: { date, time, ends, place, cancelledReason: null },
      what: 'meeting-moved',
      detail: { from, to: { date, time, place } },
    });
  });
}
