import { hasDuty } from '#domain/access/duties.ts';
import { strictWorkingDays, workingDaysAfter } from '#domain/deadline/working-day.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { tell } from '../notice/tell.ts';
import type { Context } from '../ports.ts';
import { dayOf } from './paper-settings.ts';

/**
 * Tells those who have been asked for a statement that its last day is the next working day, or has come or gone; once.
 * @returns how many were told
 */
export const remindOfStatements = ({
  actor,
  now,
  transact,
}: Context): Promise<Result<number, { readonly type: 'not-allowed' }>> =>
  transact(async (stores): Promise<Result<number, { readonly type: 'not-allowed' }>> => {
    if (!hasDuty(actor, 'keep-archive')) return err({ type: 'not-allowed' });
    const at = now();
    let told = 0;
    for (const { id, paper, asked } of await stores.statements.due(
      workingDaysAfter(dayOf(at), 1, strictWorkingDays),
    )) {
      // Another process may have been here since it was found.
      if (!(await stores.statements.noteReminded(id))) continue;
      const [to, what] = [{ account: asked.account }, 'statement-reminder'] as const;
      await tell(stores, actor, { to, what, about: { paper }, at });
      told += 1;
    }
    return ok(told);
  });
