import type { AgendaItemId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changeItem, type ItemRefused } from './change-item.ts';

export type CloseRefused =
  | ItemRefused
  | { readonly type: 'already-closed' }
  /** Closing is the exception, decided case by case and with a reason (LAW L10). */
  | { readonly type: 'reason-missing' };

/**
 * Closes an item that is printed as open: from now on only its public title is public, also in what was published
 * before (LAW L10, O8).
 */
export const closeItem = (
  context: Context,
  command: { readonly item: AgendaItemId; readonly reason: string },
): Promise<Result<null, CloseRefused>> =>
  changeItem<CloseRefused>(context, command.item, (item) => {
    if (item.access === 'closed' || item.closedBy !== null) return err({ type: 'already-closed' });
    if (command.reason.trim() === '') return err({ type: 'reason-missing' });
    return ok({
      rulings: { closedBy: context.actor.name },
      takeDown: true,
      what: 'item-closed',
      detail: { reason: command.reason },
    });
  });

export type ConsiderRefused = ItemRefused | { readonly type: 'not-closed' };

/**
 * Enters what may be public of a closed item, and that someone has considered it (LAW L16).
 * @param command.publicTitle null for the usual "Lukket punkt"
 * @param command.publicDecision null when the decision is not to be published
 */
export const considerClosedItem = (
  context: Context,
  command: {
    readonly item: AgendaItemId;
    readonly publicTitle: string | null;
    readonly publicDecision: string | null;
  },
): Promise<Result<null, ConsiderRefused>> =>
  changeItem<ConsiderRefused>(context, command.item, (item) => {
    if (item.access !== 'closed' && item.closedBy === null) return err({ type: 'not-closed' });
    const { publicTitle, publicDecision } = command;
    return ok({
      rulings: { publicTitle, publicDecision, consideredAt: context.now() },
      takeDown: false,
      what: 'closed-item-considered',
      detail: { publicTitle, publicDecision },
    });
  });
