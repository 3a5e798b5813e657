import { workingDaysAfter, strictWorkingDays } from '#domain/deadline/working-day.ts';
import { parseId, type AccountId, type PaperId, type StatementId } from '#domain/ids.ts';
import type { PaperContent } from '#domain/paper/paper-content.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { changePaper, type PaperRefused } from './change-paper.ts';
import { contentOfRow } from './paper-content.ts';
import { rightsTowards } from './paper-rights.ts';
import { dayOf } from './paper-settings.ts';
import type { PaperRow } from './paper-store.ts';

export type AskRefused =
  | PaperRefused
  | { readonly type: 'nobody-asked' }
  | { readonly type: 'unit-missing' }
  | { readonly type: 'question-missing' }
  | { readonly type: 'deadline-unreasonable' };

/** The most working days that may be given for an answer. */
export const longestDeadline = 60;

/**
 * Asks another unit for a statement on the paper as it stands now. Whoever is asked reads the paper from now on.
 * @param command.account somebody of the paper's municipality who can sign in, and not the one who asks
 * @param command.isRequired whether the paper's agenda waits for it; not unless it is said
 * @param command.workingDays days for the answer, from 1 to 60, counted from tomorrow without Saturdays
 */
export const askForStatement = (
  context: Context,
  id: PaperId,
  command: {
    readonly account: string;
    readonly unit: string;
    readonly question: string;
    readonly workingDays: number;
    readonly isRequired?: boolean;
  },
): Promise<Result<null, AskRefused>> =>
  changePaper<AskRefused>(context, id, 'ask', async (stores, paper, at) => {
    const by = context.actor.account;
    const [question, unit] = [command.question.trim(), command.unit.trim()];
    const { workingDays } = command;
    if (by === null) return err({ type: 'not-allowed' });
    const account = parseId<'Account'>(command.account);
    const asked = account && account !== by ? await stores.accounts.find(account) : null;
    if (asked?.status !== 'active' || asked.body !== paper.body)
      return err({ type: 'nobody-asked' });
    if (unit === '') return err({ type: 'unit-missing' });
    if (question === '') return err({ type: 'question-missing' });
    if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > longestDeadline)
      return err({ type: 'deadline-unreasonable' });
    const statement: StatementId = stores.newId<'Statement'>();
    await stores.statements.save({
      id: statement,
      paper: id,
      asked: { account: asked.id, name: asked.name, unit },
      question,
      askedBy: { account: by, name: context.actor.name },
      askedAt: at.toISOString(),
      deadline: workingDaysAfter(dayOf(at), workingDays, strictWorkingDays),
      about: textDigest(stores, await contentOfRow(stores, paper)),
      isRequired: command.isRequired ?? false,
      state: { kind: 'waiting', again: false },
      putIn: null,
    });
    return ok({
      paper: null,
      what: 'statement-asked',
      detail: { statement, unit, name: asked.name },
      notices: [{ to: { account: asked.id }, what: 'statement-asked' }],
    });
  });

/** Whom the actor can ask about a paper, by name; nobody where they may ask no one. */
export async function listAskable(
  { actor, stores }: Pick<Context, 'actor' | 'stores'>,
  paper: PaperRow,
): Promise<readonly { readonly id: AccountId; readonly name: string }[]> {
  if (!(await rightsTowards(stores, actor, paper)).actions.has('ask')) return [];
  const { body } = paper;
  const accounts = await stores.accounts.list();
  return accounts
    .filter((one) => one.status === 'active' && one.body === body && one.id !== actor.account)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}

/** Of what a statement is asked about: the words of the paper without the statements themselves, and its files as they are. */
export const textDigest = (
  { digest }: Pick<Stores, 'digest'>,
  { title, recommendation, sections, attachments }: PaperContent,
): string =>
  digest(
    JSON.stringify([
      title,
      recommendation,
      sections
        .filter(({ kind }) => kind !== 'statements')
        .map(({ id, document }) => [id, document]),
      ...attachments.map(({ id, sha256 }) => `${id} ${sha256}`).toSorted(),
    ]),
  );
