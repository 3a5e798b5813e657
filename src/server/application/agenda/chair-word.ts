import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changeAgenda, type AgendaRefused } from './change-agenda.ts';

export type ChairRefused = AgendaRefused | { readonly type: 'reason-missing' };

/** The chair approves the draft of the agenda (LAW L5, L61). */
export const approveAgenda = (
  context: Context,
  command: { readonly meeting: MeetingId },
): Promise<Result<null, AgendaRefused>> =>
  changeAgenda<AgendaRefused>(context, command.meeting, 'approve', (_, { row }, at) =>
    ok({
      row: {
        ...row,
        chair: { kind: 'approved', by: context.actor.name, at: at.toISOString() },
      },
      what: 'agenda-chair-said',
      detail: { word: 'approved' },
    }),
  );

/** The chair says what should be changed before the agenda is sent. */
export const askForChanges = (
  context: Context,
  command: { readonly meeting: MeetingId; readonly what: string },
): Promise<Result<null, ChairRefused>> =>
  changeAgenda<ChairRefused>(context, command.meeting, 'ask-for-changes', (_, { row }, at) => {
    const what = command.what.trim();
    if (what === '') return err({ type: 'reason-missing' });
    return ok({
      row: {
        ...row,
        chair: { kind: 'changes-wanted', by: context.actor.name, at: at.toISOString(), what },
      },
      what: 'agenda-chair-said' as const,
      detail: { word: 'changes-wanted' },
    });
  });
