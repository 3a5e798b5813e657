import type { AbsenceKind, ParsedPerson } from './parsed-minutes.ts';

/** A stretch of a text that tells attendance. */
export type AttendanceCut = {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: AbsenceKind;
  readonly people: readonly ParsedPerson[];
  /** The printed words that are neither names nor parties, in order. */
  readonly removed: readonly string[];
};
