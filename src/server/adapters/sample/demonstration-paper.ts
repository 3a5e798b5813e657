import type { ClosingGround } from '#domain/paper/closing.ts';
import type { SampleCommittee } from './sample-content.ts';

/** A matter that is on its way at the sample municipality when somebody first opens it. */
export type DemonstrationPaper = {
  readonly committee: SampleCommittee;
  readonly title: string;
  /** Who decides in the end; null: not written yet. */
  readonly competence: string | null;
  readonly by: string | null;
  readonly points: readonly string[];
  /** By the id of the section. */
  readonly sections: Readonly<Record<string, string>>;
  readonly closing: {
    readonly ground: ClosingGround;
    readonly reason: string;
    readonly publicTitle: string;
  } | null;
  readonly came: Came;
};

/** How far it has come, each with what came before. */
export type Came =
  | { readonly to: 'draft' }
  /** With the manager. */
  | { readonly to: 'manager' }
  /** Back from the manager. */
  | { readonly to: 'returned'; readonly reason: string }
  /** With the director. */
  | { readonly to: 'director' }
  | { readonly to: 'approved' }
  /** On the agenda of the committee's next meeting. */
  | { readonly to: 'agenda' };
