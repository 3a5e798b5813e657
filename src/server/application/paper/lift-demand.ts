import type { StatementId } from '#domain/ids.ts';
import { isDue } from '#domain/paper/statement.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { AnswerRefused } from './answer-statement.ts';
import { changePaper } from './change-paper.ts';

/**
 * Lets the paper's agenda be sent without a statement that was to be there first. Whoever was asked may still answer, and what has
 * been answered stays. Refused as `not-waiting` where the agenda does not wait for it.
 */
export async function liftDemand(
  context: Context,
  id: StatementId,
): Promise<Result<null, AnswerRefused>> {
  const asked = await context.stores.statements.find(id);
  if (!asked) return err({ type: 'not-found' });
  return changePaper<AnswerRefused>(context, asked.paper, 'settle-statement', async (stores) => {
    const statement = await stores.statements.find(id);
    if (!statement?.isRequired || !isDue(statement)) return err({ type: 'not-waiting' });
    await stores.statements.save({ ...statement, isRequired: false });
    return ok({
      paper: null,
      what: 'statement-demand-lifted',
      detail: { statement: id, unit: statement.asked.unit },
    });
  });
}
