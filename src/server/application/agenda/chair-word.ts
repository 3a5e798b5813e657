import { nameInDuty, whoseDuty } from '#domain/access/duties.ts';
import { canBeApproved, whyNotAskChair } from '#domain/agenda/chair-asked.ts';
import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { tell } from '../notice/tell.ts';
import type { Context, Stores } from '../ports.ts';
import { changeAgenda, type AgendaRefused, type OpenedAgenda } from './change-agenda.ts';

export type ChairRefused = AgendaRefused | { readonly type: 'reason-missing' };

export type SendToChairRefused =
  | AgendaRefused
  | { readonly type: 'chair-asked-already' }
  | { readonly type: 'chair-approved-already' }
  /** No account could be told. */
  | { readonly type: 'nobody-chairs' };

/** Asks the chair, or the vice-chair where there is none, for a word on the draft (LAW L5, L61). */
export const sendToChair = (
  context: Context,
  command: { readonly meeting: MeetingId },
): Promise<Result<null, SendToChairRefused>> =>
  changeAgenda<SendToChairRefused>(
    context,
    command.meeting,
    'send-to-chair',
    async (stores, { row, committee }, at) => {
      const refused = whyNotAskChair(row.chair);
      if (refused !== null) return err({ type: refused });
      const to = { role: 'chair', committee: committee.id } as const;
      const about = { meeting: row.meeting };
      const notice = { to, what: 'agenda-to-approve', about, at } as const;
      if ((await tell(stores, context.actor, notice)) === 0) return err({ type: 'nobody-chairs' });
      const by = nameInDuty(context.actor, 'keep-agendas', committee.id);
      return ok({
        row: { ...row, chair: { kind: 'asked', by, at: at.toISOString() } },
        what: 'agenda-sent-to-chair' as const,
      });
    },
  );

export type ApproveRefused = AgendaRefused | { readonly type: 'chair-approved-already' };

/** The chair approves the draft of the agenda (LAW L5, L61), once. */
export const approveAgenda = (
  context: Context,
  command: { readonly meeting: MeetingId },
): Promise<Result<null, ApproveRefused>> =>
  changeAgenda<ApproveRefused>(
    context,
    command.meeting,
    'approve',
    async (stores, { row, committee }, at) => {
      if (!canBeApproved(row.chair)) return err({ type: 'chair-approved-already' });
      await tellSecretary(context, stores, { row, committee }, 'agenda-approved', at);
      return ok({
        row: {
          ...row,
          chair: { kind: 'approved', by: context.actor.name, at: at.toISOString() },
        },
        what: 'agenda-chair-said' as const,
        detail: { word: 'approved' },
      });
    },
  );

/** The chair says what should be changed before the agenda is sent. */
export const askForChanges = (
  context: Context,
  command: { readonly meeting: MeetingId; readonly what: string },
): Promise<Result<null, ChairRefused>> =>
  changeAgenda<ChairRefused>(
    context,
    command.meeting,
    'ask-for-changes',
    async (stores, { row, committee }, at) => {
      const what = command.what.trim();
      if (what === '') return err({ type: 'reason-missing' });
      await tellSecretary(context, stores, { row, committee }, 'agenda-changes-wanted', at);
      return ok({
        row: {
          ...row,
          chair: { kind: 'changes-wanted', by: context.actor.name, at: at.toISOString(), what },
        },
        what: 'agenda-chair-said' as const,
        detail: { word: 'changes-wanted' },
      });
    },
  );

async function tellSecretary(
  { actor }: Context,
  stores: Stores,
  { row, committee }: Pick<OpenedAgenda, 'row' | 'committee'>,
  what: 'agenda-approved' | 'agenda-changes-wanted',
  at: Date,
): Promise<void> {
  for (const to of whoseDuty('keep-agendas', committee.id))
    await tell(stores, actor, { to, what, about: { meeting: row.meeting }, at });
}
