import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { acceptStatement, answerStatement } from '#application/paper/answer-statement.ts';
import { askForStatement } from '#application/paper/ask-for-statement.ts';
import { liftDemand } from '#application/paper/lift-demand.ts';
import { withdrawStatement } from '#application/paper/withdraw-statement.ts';
import { parseId } from '#domain/ids.ts';
import type { PaperRefusal } from '#ui/text/paper-refused.ts';
import type { Actions, RequestEvent } from './$types';

const words = v.pipe(v.string(), v.maxLength(20_000));
const Ask = v.object({
  account: words,
  unit: words,
  question: words,
  workingDays: words,
  required: v.optional(words),
});
const Answer = v.object({ statement: v.string(), text: v.optional(words, '') });

const refuse = (refused: PaperRefusal, status = 409) => fail(status, { refused, asked: undefined });

/** Asking for a statement, giving one, putting it into the paper, and taking the question back. */
export const statementActions = {
  ask: async ({ locals, params, request }) => {
    const form = v.safeParse(Ask, Object.fromEntries(await request.formData()));
    const paper = parseId<'Paper'>(params.paper);
    if (!form.success || !paper) return refuse('not-allowed', 400);
    const { output: asked } = form;
    const workingDays = /^\d{1,2}$/.test(asked.workingDays.trim()) ? Number(asked.workingDays) : 0;
    const done = await askForStatement(locals.context(), paper, {
      ...asked,
      workingDays,
      isRequired: asked.required !== undefined,
    });
    return done.ok ? undefined : fail(409, { refused: done.error.type, asked });
  },
  answer: (event) => onStatement(event, answerStatement),
  accept: (event) => onStatement(event, acceptStatement),
  withdraw: (event) => onStatement(event, withdrawStatement),
  lift: (event) => onStatement(event, liftDemand),
} satisfies Actions;

async function onStatement(
  { locals, request }: RequestEvent,
  act: typeof answerStatement | typeof withdrawStatement,
) {
  const form = v.safeParse(Answer, Object.fromEntries(await request.formData()));
  const statement = form.success ? parseId<'Statement'>(form.output.statement) : undefined;
  if (!form.success || !statement) return refuse('not-allowed', 400);
  const done = await act(locals.context(), statement, form.output.text);
  return done.ok ? undefined : refuse(done.error.type);
}
