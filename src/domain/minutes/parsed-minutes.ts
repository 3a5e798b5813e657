import type { RichDocument } from '../rich-text/document.ts';

/**
 * What a reader makes of one document: the agenda or minutes of one meeting as data.
 * The shape is the one that `raadslag parse` prints; every text is verbatim.
 */
export type ParsedMinutes = {
  /** Id of the reader that recognised the document, e.g. `lejre-2014`, `firstagenda-pdf`, `generic`. */
  readonly reader: string;
  readonly meeting: ParsedMeeting;
  readonly items: readonly ParsedItem[];
  /** Full texts printed behind the items (attachments), each tied to its item by attachment number. */
  readonly documents: readonly ParsedDocument[];
  /** What belongs to no item, kept so that every word of the source has a place. */
  readonly furniture: readonly Furniture[];
  readonly warnings: readonly Warning[];
};

export type ParsedMeeting = {
  readonly committee: string | null;
  /** As printed, e.g. `2022-2025`. */
  readonly legislativeTerm: string | null;
  /** ISO date `YYYY-MM-DD`. */
  readonly date: string | null;
  /** `HH:MM`, local Danish time. */
  readonly time: string | null;
  readonly place: string | null;
  readonly kind: DocumentKind;
  readonly attendees: readonly ParsedPerson[];
  readonly absentees: readonly ParsedAbsence[];
};

export type DocumentKind = 'agenda' | 'supplement' | 'minutes';
export type Access = 'open' | 'closed';
export type FileAccess = Access | 'unknown';

export type ParsedPerson = { readonly name: string; readonly party: string | null };

export type AbsenceKind =
  'excused' | 'unexcused' | 'notPresentAtItem' | 'disqualified' | 'leftEarly' | 'arrivedLate';

export type ParsedAbsence = ParsedPerson & {
  readonly kind: AbsenceKind;
  /** The body whose treatment the absence belongs to; not always the meeting's own committee. */
  readonly organization: string | null;
};

export type ParsedItem = {
  /** As printed, without "Punkt" or the full stop. */
  readonly number: string | null;
  /** Owning area printed before the title (WORDING P8): JA, JAI, SSÆ, KF, ØU … */
  readonly area: string | null;
  /** Without area and without "Lukket - ". */
  readonly title: string | null;
  readonly access: Access;
  /** Case number, verbatim (LAW R5: an opaque string). */
  readonly matter: string | null;
  readonly sections: readonly ParsedSection[];
  readonly recommendations: readonly ParsedRecommendation[];
  /** One per committee and date; the deciding meeting's own decision first. */
  readonly decisions: readonly ParsedDecision[];
  readonly absences: readonly ParsedAbsence[];
  readonly attachments: readonly ParsedAttachment[];
  /** Lettered or numbered sub-points of an orientation item (A., B. …). */
  readonly points: readonly ParsedPoint[];
  /** Where the matter is to go from here, in order; only of what was written here, where somebody has planned it. */
  readonly route?: readonly PlannedStop[];
};

export type PlannedStop = {
  readonly committee: string;
  /** ISO date; null where it is not known. */
  readonly date: string | null;
};

export type SectionKind =
  | 'summary'
  | 'presentation'
  | 'assessment'
  | 'finance'
  | 'disability-policy'
  | 'statements'
  | 'competence'
  | 'background'
  | 'legal-basis'
  | 'course'
  | 'other';

export type ParsedSection = {
  readonly kind: SectionKind;
  /** As printed. */
  readonly label: string;
  readonly text: string;
  /** Only where it was written here; `text` is then its plain text (`toPlainText`). Readers of files give none. */
  readonly document?: RichDocument;
};

export type ParsedRecommendation = {
  readonly by: string | null;
  /** Without the printed numbering ("1.", "1)"), which goes to the furniture. */
  readonly points: readonly string[];
};

/** WORDING §7b. */
export type Outcome =
  | 'approved'
  | 'noted'
  | 'discussed'
  | 'postponed'
  | 'recommended'
  | 'forwarded'
  | 'returned'
  | 'rejected'
  | 'withdrawn'
  | 'elected'
  | 'nothing'
  | 'partial'
  | 'freeText'
  | 'none';

export type ParsedDecision = {
  readonly organization: string | null;
  /** ISO date. */
  readonly date: string | null;
  /** Verbatim, attendance lines cut off. */
  readonly text: string;
  readonly outcome: Outcome;
  /** `false` for "Beslutning ikke frigivet". */
  readonly released: boolean;
  /** Outcome per numbered at-point where the decision treats them apart (WORDING P2); else empty. */
  readonly points: readonly ParsedDecisionPoint[];
  /** As printed, e.g. "1. behandling". */
  readonly stage?: string | null;
};

export type ParsedDecisionPoint = {
  /** From 1. */
  readonly point: number;
  readonly outcome: Outcome;
  readonly text?: string;
};

export type ParsedAttachment = {
  readonly number: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly access: FileAccess;
  /** ISO date; only of what was written here, where it came to an item that was out already. */
  readonly addedOn?: string;
  /** Of what was written here, once somebody has looked for viruses in it. A document that is read has none. */
  readonly file?: AttachedFile;
};

/** A file that lies here, and what is known of it for those who fetch it. */
export type AttachedFile = {
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Null where the format has none. */
  readonly pages: number | null;
  /** LAW A2, A5; null where the format has no such thing, or does not say. */
  readonly tagged: boolean | null;
  readonly language: string | null;
  readonly textLayer: boolean | null;
  /** Nothing in it waits for somebody, hidden parts included: it may be given out to everybody (LAW O7). */
  readonly isClear: boolean;
};

export type ParsedPoint = {
  readonly label: string;
  readonly title: string | null;
  readonly text: string;
};

export type ParsedDocument = ParsedAttachment & {
  readonly text: string;
  /** `false` when the text breaks off (fewer pages than it announces, or none): also a warning. */
  readonly complete: boolean;
};

export type FurnitureKind = 'contents' | 'page-head' | 'navigation' | 'related-documents' | 'other';
export type Furniture = { readonly kind: FurnitureKind; readonly text: string };

export type Warning = {
  readonly code: string;
  /** In Danish, for the secretary. */
  readonly message: string;
  /** Verbatim quotation of the place. */
  readonly near?: string;
};
