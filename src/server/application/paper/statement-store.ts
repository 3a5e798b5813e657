import type { AccountId, OrganizationId, PaperId, StatementId } from '#domain/ids.ts';
import type { GrantedRole } from '#domain/access/actor.ts';
import type { Statement } from '#domain/paper/statement.ts';

export type StatementStore = {
  /** In the order they were asked. */
  readonly ofPaper: (paper: PaperId) => Promise<readonly Statement[]>;
  readonly find: (id: StatementId) => Promise<Statement | null>;
  /** Waiting for an answer of this account. */
  readonly waitingFor: (account: AccountId) => Promise<readonly Statement[]>;
  /** Waiting with a deadline on or before a day, about a paper that goes on, and not reminded of yet. */
  readonly due: (day: string) => Promise<readonly Statement[]>;
  readonly save: (statement: Statement) => Promise<void>;
  /** @returns false where it has been reminded of already */
  readonly noteReminded: (id: StatementId) => Promise<boolean>;
};

/** Something that somebody should know; to a person, or to whoever holds a role in a committee. */
export type Notice = {
  readonly id: string;
  readonly to:
    | { readonly account: AccountId }
    | { readonly role: GrantedRole; readonly committee: OrganizationId };
  readonly what: NoticeKind;
  readonly paper: PaperId;
  readonly at: Date;
};

export type NoticeKind =
  | 'paper-to-approve'
  | 'paper-returned'
  | 'paper-approved'
  | 'statement-asked'
  | 'statement-asked-again'
  | 'statement-reminder'
  | 'statement-answered';

export type NoticeStore = {
  readonly add: (notice: Notice) => Promise<void>;
  /** Newest first. */
  readonly ofPaper: (paper: PaperId) => Promise<readonly Notice[]>;
  readonly toAccount: (account: AccountId, limit: number) => Promise<readonly Notice[]>;
};
