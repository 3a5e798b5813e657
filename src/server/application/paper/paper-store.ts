import type { PaperVisibility } from '#domain/access/paper-actions.ts';
import type { AccountId, BodyId, OrganizationId, PaperId } from '#domain/ids.ts';
import type { Paper, PaperStatus } from '#domain/paper/paper.ts';

export type PaperRow = Paper & { readonly createdAt: Date; readonly changedAt: Date };

export type PaperListing = PaperRow & {
  readonly committeeName: string;
  /** Those who have been asked for a statement that they have not given. */
  readonly waitsForStatementOf: readonly AccountId[];
};

/** What is asked of the list of papers; what the actor may not read is not in it. */
export type PaperQuery = {
  readonly visible: readonly PaperVisibility[];
  /** Whoever has been asked for a statement reads the paper, wherever it belongs. */
  readonly asked: AccountId | null;
  readonly committee?: OrganizationId;
  readonly owner?: AccountId;
  readonly statuses?: readonly PaperStatus[];
  /** Part of a title or a case number. */
  readonly words?: string;
  readonly limit: number;
};

export type PaperStore = {
  readonly find: (id: PaperId) => Promise<PaperRow | null>;
  /** The same, and nobody else changes it to the end of the transaction. */
  readonly lock: (id: PaperId) => Promise<PaperRow | null>;
  /** Newest change first. */
  readonly list: (query: PaperQuery) => Promise<readonly PaperListing[]>;
  readonly add: (paper: Paper, at: Date) => Promise<void>;
  readonly save: (paper: Paper, at: Date) => Promise<void>;
  /** Whether a number already stands on a paper or a matter of the body. */
  readonly isCaseNumberTaken: (body: BodyId, caseNumber: string) => Promise<boolean>;
};
