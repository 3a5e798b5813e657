import type {
  DocumentKind,
  ParsedAbsence,
  ParsedPerson,
  Warning,
} from '#domain/minutes/parsed-minutes.ts';

export type MeetingHead = {
  readonly committee: string | null;
  readonly legislativeTerm: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
  /** What the document calls itself; null where it does not say. */
  readonly kind: DocumentKind | null;
  readonly attendees: readonly ParsedPerson[];
  readonly absentees: readonly ParsedAbsence[];
  /** Printed words that stand in none of these. */
  readonly removed: readonly string[];
  readonly warnings: readonly Warning[];
};

/** The head while its lines are read. */
export type MeetingDraft = {
  /** The name to look for among the title lines, see `bestName`. */
  readonly named: string | null;
  /** A date printed without its year: one with a year must be the same day. */
  day: string | null;
} & {
  -readonly [
    K in keyof Omit<MeetingHead, 'attendees' | 'absentees' | 'removed' | 'warnings'>
  ]: MeetingHead[K];
} & {
  attendees: ParsedPerson[];
  absentees: ParsedAbsence[];
  removed: string[];
  warnings: Warning[];
};
