import type {
  AbsenceKind,
  DocumentKind,
  Outcome,
  ParsedDecisionPoint,
  ParsedPerson,
} from '#domain/minutes/parsed-minutes.ts';

/** A body of the sample municipality in one term; `area` stands before the titles of its items. */
export type SampleCommittee = {
  readonly name: string;
  readonly area: string;
  /** Printed in the 2022 layout. */
  readonly term: string;
  readonly time: string;
  readonly place: string;
  readonly members: readonly ParsedPerson[];
};

export type SampleDecision = {
  readonly text: string;
  /** What a secretary would say came of it: the reader must come to the same. */
  readonly outcome: Outcome;
  readonly released?: boolean;
  readonly points?: readonly ParsedDecisionPoint[];
};

export type SampleTreatment = {
  readonly committee: SampleCommittee;
  readonly date: string;
  readonly decision: SampleDecision;
  /** Excused at that committee's meeting. */
  readonly excused?: readonly ParsedPerson[];
};

export type SampleAttachment = {
  readonly title: string;
  /** With them the full text stands behind the minutes; printed in the 2014 layout only. */
  readonly documentNumber?: string;
  readonly pages?: readonly string[];
  /** The text breaks off before its announced end. */
  readonly incomplete?: true;
};

/** One agenda item as it was written; sections are prose as `prose` reads it. */
export type SampleItem = {
  readonly area: string | null;
  readonly title: string;
  readonly matter?: string;
  readonly closed?: true;
  readonly summary?: string;
  /** Lettered A, B, C … in print. */
  readonly points?: readonly { readonly title: string; readonly text: string }[];
  readonly recommended?: { readonly by: string; readonly points: readonly string[] };
  readonly presentation?: string;
  readonly statements?: string;
  readonly assessment?: string;
  readonly disability?: string;
  readonly finance?: string;
  readonly competence?: string;
  /** The own decision; none on an agenda. */
  readonly decision?: SampleDecision | undefined;
  /** What other committees decided on the same matter, printed behind the own decision. */
  readonly elsewhere?: readonly SampleTreatment[];
  readonly absent?: readonly { readonly person: ParsedPerson; readonly kind: AbsenceKind }[];
  readonly attachments?: readonly SampleAttachment[];
};

export type SampleMeeting = {
  readonly committee: SampleCommittee;
  readonly date: string;
  readonly kind: DocumentKind;
  /** The system the municipality had then: 2014 until the end of 2025, 2022 from 2026. */
  readonly layout: '2014' | '2022';
  readonly absent?: readonly ParsedPerson[];
  readonly items: readonly SampleItem[];
  /** Number of the first item: a supplement goes on where the agenda ended. */
  readonly firstNumber?: number;
};
