import type { StatementId } from '#domain/ids.ts';
import { canWithStatement } from '#domain/paper/statement.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { AnswerRefused } from './answer-statement.ts';
import { changePaper } from './change-paper.ts';

/** Takes a question back before it is answered; whoever was asked no longer reads the paper for its sake. */
export async function withdrawStatement(
  context: Context,
  id: StatementId,
): Promise<Result<null, AnswerRefused>> {
  const asked = await context.stores.statements.find(id);
  if (!asked) return err({ type: 'not-found' });
  return changePaper<AnswerRefused>(context, asked.paper, 'settle-statement', async (stores) => {
    const statement = await stores.statements.find(id);
    if (!statement || !canWithStatement('withdraw', statement)) return err({ type: 'not-waiting' });
    await stores.statements.save({ ...statement, state: { kind: 'withdrawn' } });
    return ok({
      paper: null,
      what: 'statement-withdrawn',
      detail: { statement: id, unit: statement.asked.unit },
    });
  });
}
