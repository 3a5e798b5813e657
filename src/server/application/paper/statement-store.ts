import type { AccountId, PaperId, StatementId } from '#domain/ids.ts';
import type { Statement } from '#domain/paper/statement.ts';

export type StatementStore = {
  /** In the order they were asked. */
  readonly ofPaper: (paper: PaperId) => Promise<readonly Statement[]>;
  /** The same of several papers. */
  readonly ofPapers: (papers: readonly PaperId[]) => Promise<readonly Statement[]>;
  readonly find: (id: StatementId) => Promise<Statement | null>;
  /** Waiting for an answer of this account. */
  readonly waitingFor: (account: AccountId) => Promise<readonly Statement[]>;
  /** Waiting, or asked anew, with a deadline on or before a day, about a paper that goes on, and not reminded of yet. */
  readonly due: (day: string) => Promise<readonly Statement[]>;
  readonly save: (statement: Statement) => Promise<void>;
  /** @returns false where it has been reminded of already */
  readonly noteReminded: (id: StatementId) => Promise<boolean>;
};
