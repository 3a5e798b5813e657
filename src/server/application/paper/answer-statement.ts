import type { StatementId } from '#domain/ids.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import { replaceBlocks } from '#domain/rich-text/replace-blocks.ts';
import { fromPlainText } from '#domain/rich-text/from-plain-text.ts';
import { canWithStatement } from '#domain/paper/statement.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changePaper, type PaperRefused } from './change-paper.ts';
import { textDigest } from './ask-for-statement.ts';
import { contentOfRow } from './paper-content.ts';
import { writeSections } from './write-sections.ts';

export type AnswerRefused =
  PaperRefused | { readonly type: 'answer-missing' } | { readonly type: 'not-waiting' };

/** Gives the statement that one has been asked for, or gives it anew when the text has changed since. */
export async function answerStatement(
  context: Context,
  id: StatementId,
  text: string,
): Promise<Result<null, AnswerRefused>> {
  const asked = await context.stores.statements.find(id);
  if (!asked) return err({ type: 'not-found' });
  return changePaper<AnswerRefused>(context, asked.paper, 'read', async (stores, paper, at) => {
    const statement = await stores.statements.find(id);
    if (!statement) return err({ type: 'not-found' });
    if (context.actor.account !== statement.asked.account) return err({ type: 'not-allowed' });
    if (!canWithStatement('answer', statement)) return err({ type: 'not-waiting' });
    if (text.trim() === '') return err({ type: 'answer-missing' });
    await stores.statements.save({
      ...statement,
      about: textDigest(stores, await contentOfRow(stores, paper)),
      state: { kind: 'answered', text: text.trim(), at: at.toISOString() },
    });
    return ok({
      paper: null,
      what: 'statement-answered',
      detail: { statement: id, unit: statement.asked.unit },
      // Whoever has the paper now goes on with it, whoever asked.
      notices: [...new Set([paper.owner, statement.askedBy.account])].map((account) => ({
        to: { account },
        what: 'statement-answered' as const,
      })),
    });
  });
}

/**
 * Puts an answer into the paper's section of statements, under the name of the unit that gave it. One that was given anew takes
 * the place of the one before, unless somebody has written in that.
 */
export async function acceptStatement(
  context: Context,
  id: StatementId,
): Promise<Result<null, AnswerRefused>> {
  const given = await context.stores.statements.find(id);
  if (!given) return err({ type: 'not-found' });
  return changePaper<AnswerRefused>(context, given.paper, 'ask', async (stores, paper, at) => {
    const statement = await stores.statements.find(id);
    if (!statement || !canWithStatement('accept', statement)) return err({ type: 'not-waiting' });
    const { state, asked, putIn } = statement;
    if (!('text' in state)) return err({ type: 'not-waiting' });
    const answer = { ...state, kind: 'accepted' } as const;
    await stores.statements.save({ ...statement, state: answer, putIn: state.text });
    const section = (await contentOfRow(stores, paper)).sections.find(
      (one) => one.kind === 'statements',
    );
    if (!section) return err({ type: 'not-waiting' });
    const blocksOf = (text: string) => fromPlainText(`${asked.unit}: ${text}`).content;
    const before = section.document.content.filter(
      (block) => block.type !== 'paragraph' || (block.content?.length ?? 0) > 0,
    );
    const document: RichDocument = {
      type: 'doc',
      content: replaceBlocks(before, putIn === null ? [] : blocksOf(putIn), blocksOf(state.text)),
    };
    await writeSections(stores, paper, new Map([[section.id, document]]), context.actor.name, at);
    return ok({ paper: null, what: 'statement-accepted', detail: { statement: id } });
  });
}
