import type { Actor } from '#domain/access/actor.ts';
import { visiblePapers, type PaperVisibility } from '#domain/access/paper-actions.ts';
import type { AccountId, BodyId, OrganizationId, PaperId, PersonId } from '#domain/ids.ts';
import type { Paper, PaperStatus } from '#domain/paper/paper.ts';

export type PaperRow = Paper & { readonly createdAt: Date; readonly changedAt: Date };

export type PaperListing = PaperRow & {
  readonly committeeName: string;
  /** Those who have been asked for a statement that they have not given. */
  readonly waitsForStatementOf: readonly AccountId[];
};

/** Who asks for papers: what they may not read is not there. */
export type PaperReader = {
  readonly visible: readonly PaperVisibility[];
  /** Whoever has been asked for a statement reads the paper, wherever it belongs. */
  readonly asked: AccountId | null;
  /** Of the register of members: one who is disqualified reads nothing closed of the matter (LAW L53). */
  readonly person: PersonId | null;
};

export const paperReader = (actor: Actor): PaperReader => ({
  visible: visiblePapers(actor),
  asked: actor.account,
  person: actor.person,
});

/** What is asked of the list of papers. */
export type PaperQuery = {
  readonly reader: PaperReader;
  readonly committee?: OrganizationId;
  readonly owner?: AccountId;
  readonly statuses?: readonly PaperStatus[];
  /** Part of a title or a case number. */
  readonly words?: string;
  readonly limit: number;
};

export type PaperStore = {
  readonly find: (id: PaperId) => Promise<PaperRow | null>;
  /** Those that are there, in no order. */
  readonly findAll: (ids: readonly PaperId[]) => Promise<readonly PaperRow[]>;
  /** One, and nobody else changes it to the end of the transaction. */
  readonly lock: (id: PaperId) => Promise<PaperRow | null>;
  /** Newest change first. */
  readonly list: (query: PaperQuery) => Promise<readonly PaperListing[]>;
  readonly add: (paper: Paper, at: Date) => Promise<void>;
  readonly save: (paper: Paper, at: Date) => Promise<void>;
  /**
   * That its committee has opened it again, by a decision of its own.
   * @param at null: it has been closed since
   */
  readonly noteOpened: (id: PaperId, at: Date | null) => Promise<void>;
  /** Those among them that stand open by such a decision. */
  readonly openedAgain: (ids: readonly PaperId[]) => Promise<ReadonlySet<PaperId>>;
  /** Whether a number already stands on a paper or a matter of the body. */
  readonly isCaseNumberTaken: (body: BodyId, caseNumber: string) => Promise<boolean>;
};
