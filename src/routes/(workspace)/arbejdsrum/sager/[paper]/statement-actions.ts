import * as v from 'valibot';
import { acceptStatement, answerStatement } from '#application/paper/answer-statement.ts';
import { askForStatement } from '#application/paper/ask-for-statement.ts';
import { liftDemand } from '#application/paper/lift-demand.ts';
import { withdrawStatement } from '#application/paper/withdraw-statement.ts';
import { parseId } from '#domain/ids.ts';
import { readForm } from '../read-form.ts';
import { refuse } from './refuse.ts';
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

/** Asking for a statement, giving one, putting it into the paper, and taking the question back. */
export const statementActions = {
  ask: async (event) => {
    const form = readForm(await event.request.formData(), Ask);
    const paper = parseId<'Paper'>(event.params.paper);
    if (!form.ok) return refuse(event, form.error, 400);
    if (!paper) return refuse(event, { type: 'not-found' });
    const { value: asked } = form;
    const workingDays = /^\d{1,2}$/.test(asked.workingDays.trim()) ? Number(asked.workingDays) : 0;
    const done = await askForStatement(event.locals.context(), paper, {
      ...asked,
      workingDays,
      isRequired: asked.required !== undefined,
    });
    return done.ok ? undefined : refuse(event, done.error);
  },
  answer: (event) => onStatement(event, answerStatement),
  accept: (event) => onStatement(event, acceptStatement),
  withdraw: (event) => onStatement(event, withdrawStatement),
  lift: (event) => onStatement(event, liftDemand),
} satisfies Actions;

async function onStatement(
  event: RequestEvent,
  act: typeof answerStatement | typeof withdrawStatement,
) {
  const form = readForm(await event.request.formData(), Answer);
  if (!form.ok) return refuse(event, form.error, 400);
  const statement = parseId<'Statement'>(form.value.statement);
  if (!statement) return refuse(event, { type: 'not-allowed' }, 400);
  const done = await act(event.locals.context(), statement, form.value.text);
  return done.ok ? undefined : refuse(event, done.error);
}
