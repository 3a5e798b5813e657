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

/** Not answered, or answered about a text that is another now. */
export const isDue = ({ state }: Pick<Statement, 'state'>): boolean =>
  state.kind === 'waiting' || state.kind === 'outdated';

export type StatementState =
  | { readonly kind: 'waiting'; readonly again: boolean }
  | {
      readonly kind: 'answered' | 'outdated' | 'accepted';
      readonly text: string;
      readonly at: string;
    }
  | { readonly kind: 'withdrawn' };
