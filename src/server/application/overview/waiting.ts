import type { Context } from '../ports.ts';

/** What somebody can be waited for with. A new kind gets its words in `src/ui/text/overview.ts`. */
export type WaitingKind =
  'to-approve' | 'sent-back' | 'to-answer' | 'draft-to-approve' | 'to-schedule' | 'to-publish';

/** One thing that is mine to do, or a matter or meeting of mine. */
export type Waiting = {
  readonly kind: WaitingKind;
  readonly title: string;
  /** The committee, or whatever else tells one from another. */
  readonly note: string | null;
  /** ISO date of the meeting that it is for; null where that is not what tells one from another. */
  readonly date: string | null;
  /** Address of the page where it is done. */
  readonly href: string;
  /** ISO date: the last day. */
  readonly due: string | null;
};

/** A matter under way that is mine. */
export type OwnMatter = Pick<Waiting, 'title' | 'note' | 'href'>;

/** What waits for the actor: each part of the house that hands things from one to another adds its own. */
export type WaitingSource = (
  context: Pick<Context, 'actor' | 'stores' | 'now'>,
) => Promise<readonly Waiting[]>;
export type MatterSource = (
  context: Pick<Context, 'actor' | 'stores' | 'now'>,
) => Promise<readonly OwnMatter[]>;
