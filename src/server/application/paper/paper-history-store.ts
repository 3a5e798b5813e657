import type { PaperId } from '#domain/ids.ts';
import type { PersonalDataKind } from '#domain/personal-data/finding.ts';
import type { PaperContent } from '#domain/paper/paper-content.ts';

/** Why a revision was kept: a step on the paper's way, a pause in writing, or an older one taken back. */
export type RevisionCause =
  | 'begun'
  | 'pause'
  | 'submit'
  | 'approve'
  | 'recall'
  | 'reopen'
  | 'restore'
  | 'return'
  | 'drop'
  | 'taken-back'
  | 'sent-on';

export type RevisionHead = {
  /** From 1. */
  readonly number: number;
  readonly at: Date;
  readonly by: string;
  readonly cause: RevisionCause;
  /** Of what it says. */
  readonly digest: string;
};

export type Revision = RevisionHead & { readonly content: PaperContent };

export type RevisionStore = {
  /** Newest first. */
  readonly ofPaper: (paper: PaperId) => Promise<readonly RevisionHead[]>;
  readonly last: (paper: PaperId) => Promise<RevisionHead | null>;
  readonly find: (paper: PaperId, number: number) => Promise<Revision | null>;
  readonly add: (paper: PaperId, revision: Revision) => Promise<void>;
};

/** What somebody has decided about a value in a paper's text that looks like personal data. */
export type FindingDecision = {
  /** Of the kind and the value: the same value elsewhere in the paper is the same finding. */
  readonly fingerprint: string;
  readonly kind: PersonalDataKind;
  readonly status: 'accepted' | 'masked';
  /** Never blank where it is accepted. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
};

export type FindingDecisionStore = {
  readonly ofPaper: (paper: PaperId) => Promise<readonly FindingDecision[]>;
  /** The same of several; papers without any are not there. */
  readonly ofPapers: (
    papers: readonly PaperId[],
  ) => Promise<ReadonlyMap<PaperId, readonly FindingDecision[]>>;
  readonly decide: (paper: PaperId, decision: FindingDecision) => Promise<void>;
};
