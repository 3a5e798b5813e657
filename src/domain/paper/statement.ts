import type { AccountId, PaperId, StatementId } from '../ids.ts';

/** A statement (udtalelse) asked of another unit before a paper goes on. */
export type Statement = {
  readonly id: StatementId;
  readonly paper: PaperId;
  /** Who is to answer, and for which unit. */
  readonly asked: { readonly account: AccountId; readonly name: string; readonly unit: string };
  readonly question: string;
  readonly askedBy: { readonly account: AccountId; readonly name: string };
  /** ISO instant. */
  readonly askedAt: string;
  /** ISO date: the last day for the answer. */
  readonly deadline: string;
  /** Digest of the text that it was asked about; when the text is another, the answer is outdated. */
  readonly about: string;
  /** It must be there before the paper's agenda is sent. */
  readonly isRequired: boolean;
  readonly state: StatementState;
  /** The answer as it was last put into the paper; null where none has been. */
  readonly putIn: string | null;
};

export type StatementState =
  | { readonly kind: 'waiting'; readonly again: boolean }
  | {
      readonly kind: 'answered' | 'outdated' | 'accepted';
      readonly text: string;
      readonly at: string;
    }
  | { readonly kind: 'withdrawn' };

export type StatementAct = 'answer' | 'accept' | 'withdraw';

/** What can be done with a statement by how far it has come; whoever was asked answers, and whoever may ask does the rest. */
const statementActs: Readonly<Record<StatementState['kind'], readonly StatementAct[]>> = {
  waiting: ['answer', 'withdraw'],
  /** Answered about a text that is another now. */
  outdated: ['answer'],
  answered: ['accept'],
  accepted: [],
  withdrawn: [],
};

export const canWithStatement = (act: StatementAct, { state }: Pick<Statement, 'state'>): boolean =>
  statementActs[state.kind].includes(act);

/** Not answered, or answered about a text that is another now. */
export const isDue = (statement: Pick<Statement, 'state'>): boolean =>
  canWithStatement('answer', statement);
