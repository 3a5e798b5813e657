import { hasDutyOf } from '#domain/access/duties.ts';
import type { BodyId } from '#domain/ids.ts';
import type { BreakPeriod } from '#domain/meeting/plan-doubt.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';

export type BreaksRefused = { readonly type: 'not-allowed' };

/** Enters the municipality's school holidays and breaks in place of those it had. */
export function enterBreaks(
  { actor, now, transact }: Context,
  command: { readonly body: BodyId; readonly breaks: readonly BreakPeriod[] },
): Promise<Result<null, BreaksRefused>> {
  return transact(async (stores): Promise<Result<null, BreaksRefused>> => {
    if (!hasDutyOf(actor, 'enter-breaks', command.body)) return err({ type: 'not-allowed' });
    await stores.plans.replaceBreaks(command.body, command.breaks);
    await stores.journal.add({
      at: now(),
      by: actor.name,
      what: 'breaks-entered',
      subject: command.body,
      detail: { breaks: command.breaks },
    });
    return ok(null);
  });
}
