import type {
  Access,
  AbsenceKind,
  AttachedFile,
  DocumentKind,
  FileAccess,
  Outcome,
  PlannedStop,
  SectionKind,
} from '#domain/minutes/parsed-minutes.ts';
import type { TextBlock } from './text-block.ts';
import type { TextRun } from './text-run.ts';

/**
 * What the public side may know, as immutable values written at publication (ADR 0002). A snapshot holds
 * nothing of a closed item but the fact that it is there, its public title and, when someone decided so,
 * its public decision (LAW L16).
 */

export type CommitteeRef = { readonly slug: string; readonly name: string };
export type PersonRef = {
  /** Null where the person has no page of their own. */
  readonly slug: string | null;
  readonly name: string;
  readonly party: string | null;
};
export type AbsenceSnapshot = PersonRef & {
  readonly kind: AbsenceKind;
  /** The body whose treatment it belongs to, when it is not the meeting's own. */
  readonly organization: string | null;
};

export type MeetingSnapshot = {
  /** `2022-03-09-<committee>`; the address is `/moeder/<slug>`. */
  readonly slug: string;
  /** From 1; each publication of the meeting makes a new one. */
  readonly version: number;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly kind: DocumentKind;
  readonly body: string;
  readonly committee: CommitteeRef;
  readonly legislativeTerm: string | null;
  /** ISO date. */
  readonly date: string;
  /** `HH:MM`, local Danish time. */
  readonly time: string | null;
  readonly place: string | null;
  readonly attendees: readonly PersonRef[];
  readonly absentees: readonly AbsenceSnapshot[];
  readonly items: readonly AnyItemSnapshot[];
};

export type AnyItemSnapshot =
  ItemSnapshot | ClosedItemSnapshot | HeldItemSnapshot | WithdrawnItemSnapshot;

/** An item that stays back until its findings have been dealt with: only its number is public. */
export type HeldItemSnapshot = {
  readonly status: 'held';
  readonly position: number;
  readonly number: string | null;
};

/** An item that has been taken back: that it stood there is public, and nothing else of it. */
export type WithdrawnItemSnapshot = Omit<HeldItemSnapshot, 'status'> & {
  readonly status: 'withdrawn';
};

export type ClosedItemSnapshot = {
  readonly status: 'closed';
  readonly position: number;
  readonly number: string | null;
  /** Default "Lukket punkt" (L16). */
  readonly publicTitle: string;
  readonly publicDecision: string | null;
};

export type ItemSnapshot = {
  readonly status: 'open';
  /** From 1, in the order of the document. */
  readonly position: number;
  /** As printed; null where none is printed. */
  readonly number: string | null;
  /** Last part of the address `/moeder/<meeting>/punkter/<key>`: the number, or the position. */
  readonly key: string;
  readonly access: Extract<Access, 'open'>;
  readonly area: string | null;
  readonly title: string;
  readonly matter: {
    readonly slug: string;
    readonly caseNumber: string;
  } | null;
  /** Case number as printed also where it makes no matter (standing items). */
  readonly caseNumber: string | null;
  /** The meeting's own first. */
  readonly decisions: readonly DecisionSnapshot[];
  readonly recommendations: readonly {
    readonly by: string | null;
    readonly points: readonly string[];
  }[];
  /** In the order of the document. */
  readonly sections: readonly {
    readonly kind: SectionKind;
    readonly label: string;
    readonly text: readonly TextRun[];
    /** How it is set, where it was written here as rich text: the same words, masks and links as in `text`. */
    readonly blocks?: readonly TextBlock[];
  }[];
  readonly points: readonly {
    readonly label: string;
    readonly title: string | null;
    readonly text: readonly TextRun[];
  }[];
  readonly absences: readonly AbsenceSnapshot[];
  readonly attachments: readonly AttachmentSnapshot[];
  /** Where the matter is to go from here; left out where nothing is planned. */
  readonly route?: readonly PlannedStop[];
};

export type DecisionSnapshot = {
  readonly organization: string | null;
  /** True for the decision of the meeting's own committee at this meeting. */
  readonly own: boolean;
  readonly date: string | null;
  readonly text: string;
  readonly outcome: Outcome;
  readonly released: boolean;
  readonly points: readonly {
    readonly point: number;
    readonly outcome: Outcome;
    readonly text?: string;
  }[];
  readonly stage: string | null;
  /** The text once more, when it holds a reference that has found its target. */
  readonly runs?: readonly TextRun[];
};

export type AttachmentSnapshot = {
  /** From 1; the page of its text is `/moeder/<meeting>/punkter/<key>/bilag/<position>`. */
  readonly position: number;
  readonly number: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly access: Exclude<FileAccess, 'closed'>;
  /** ISO date; where it came to the item after that had been published. */
  readonly addedOn?: string;
  /** Whether its text is published too, and whether that text breaks off. */
  readonly text: 'whole' | 'incomplete' | 'none';
  /** The file itself, where it is here; its address is `attachmentFileAddress`. */
  readonly file?: FileSnapshot;
};

/** The hash of its bytes stands in no address and no copy. */
export type FileSnapshot = Omit<AttachedFile, 'sha256' | 'isClear'>;

export type MatterSnapshot = {
  /** `22-001312-<title>`; the address is `/sager/<slug>`. */
  readonly slug: string;
  readonly caseNumber: string;
  readonly title: string;
  /** All published treatments, oldest first. */
  readonly treatments: readonly TreatmentSnapshot[];
  /** Where it is to go by its newest treatment, in order; left out where nothing is planned. */
  readonly planned?: readonly {
    readonly committee: TreatmentSnapshot['committee'];
    /** ISO date; null where it is not known. */
    readonly date: string | null;
  }[];
};

/** One treatment of a matter in one body: an item of a published meeting, or a decision printed elsewhere. */
export type TreatmentSnapshot = {
  readonly date: string;
  readonly committee: CommitteeRef | { readonly slug: null; readonly name: string };
  readonly title: string;
  readonly outcome: Outcome;
  readonly decision: string | null;
  /** Where the decision sends the matter to hearing. */
  readonly sentToHearing?: true;
  /** Null for a planned treatment or one known only from another committee's minutes. */
  readonly meeting: { readonly slug: string; readonly itemKey: string } | null;
  /** Where it was read, when it is not the committee's own minutes. */
  readonly reportedBy: { readonly slug: string; readonly itemKey: string } | null;
};
