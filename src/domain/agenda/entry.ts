import type { AgendaEntryId, MeetingId, PaperId } from '../ids.ts';
import type { Closing } from '../paper/closing.ts';

/** One line of an agenda while it is made. */
export type AgendaEntry = {
  readonly id: AgendaEntryId;
  readonly meeting: MeetingId;
  /** From 1, without gaps, in the order they stand. */
  readonly position: number;
  readonly what: EntrySubject;
  /** The supplement that it came with, from 1; 0 for the agenda itself. */
  readonly supplement: number;
  /** Why it comes after the deadline: where it does, it is required (LAW L3). */
  readonly lateReason: string | null;
  /** ISO instant. */
  readonly addedAt: string;
};

export type EntrySubject =
  | { readonly kind: 'standing'; readonly standing: StandingEntry; readonly title: string }
  | { readonly kind: 'paper'; readonly paper: PaperId }
  /** A point without a paper: a dialogue, a visit. */
  | {
      readonly kind: 'plain';
      readonly title: string;
      readonly text: string;
      readonly access: { readonly kind: 'open' } | Closing;
    };

/** Items that stand on every agenda by themselves (LAW L5, L34); they have no case number. */
export const standingEntries = [
  'approval-of-agenda',
  'orientation',
  'any-other-business',
  'approval-of-minutes',
  /** The committee's own, before the matters or after the open ones. */
  'own-first',
  'own-last',
] as const;
export type StandingEntry = (typeof standingEntries)[number];
