import type { Actor } from '#domain/access/actor.ts';
import type { PaperId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';

/** What an actor may do with the attachments of a paper now. */
export type AttachmentRights = {
  /** Files that are closed, also of an open paper. */
  readonly mayReadClosed: boolean;
  /** Earlier versions, and what has been taken off. */
  readonly mayLookBack: boolean;
  /** Whoever may write the paper: adds, replaces, names, orders, removes, restores. */
  readonly mayWrite: boolean;
  readonly mayClose: boolean;
  readonly mayDecideFindings: boolean;
  /** A closed paper closes all its attachments (LAW R7). */
  readonly isClosed: boolean;
};

/**
 * Asks the paper what an actor may do with what is attached to it.
 * @returns null for a paper that is not there, and for one that the actor may not read
 */
export type PaperGate = (
  stores: Stores,
  actor: Actor,
  paper: PaperId,
) => Promise<AttachmentRights | null>;
