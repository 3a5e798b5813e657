import type { AttachmentId, PaperId } from '../ids.ts';
import type { AttachedFile } from '../minutes/parsed-minutes.ts';
import type { Closing } from '../paper/closing.ts';
import type { PaperContent } from '../paper/paper-content.ts';
import type { PaperStatus } from '../paper/paper.ts';
import type { MatterWay } from '../paper/route.ts';
import type { AgendaEntry } from './entry.ts';

/** A line of an agenda, and all that stands behind it at one moment. */
export type EntryContent = {
  readonly entry: AgendaEntry;
  readonly title: string;
  readonly access: { readonly kind: 'open' } | Closing;
  readonly paper: EntryPaper | null;
  /** Other committees that treat the same paper on the same day ("fælles punkt"), as people call them. */
  readonly jointWith: readonly string[];
};

export type EntryPaper = {
  readonly id: PaperId;
  readonly status: PaperStatus;
  readonly content: PaperContent;
  readonly way: MatterWay;
  /** Sections of its template in which nothing has been written. */
  readonly emptySections: readonly { readonly id: string; readonly label: string }[];
  /** Units whose required statements have not been given, or were about another text. */
  readonly requiredOf: readonly string[];
  /** Findings of personal data that nobody has dealt with, in its text and on the pages of its files: they keep the item back. */
  readonly openFindings: number;
  /** What somebody has decided about a value in its text or its files, by the value's fingerprint there. */
  readonly decisions: readonly {
    readonly fingerprint: string;
    readonly status: 'accepted' | 'masked';
    readonly reason: string | null;
  }[];
  /** When each attachment came to the paper, in whichever version: ISO instants. */
  readonly cameAt: ReadonlyMap<AttachmentId, string>;
  /** What is known of each attachment; those that have not been read yet are not in it. */
  readonly files: ReadonlyMap<AttachmentId, FileState>;
};

export type FileState = {
  /** All that can be read in it; null where nothing can (scanned paper, a picture). */
  readonly text: string | null;
  /** Some of it could not be read. */
  readonly complete: boolean;
  /** Open findings only where no reader of its pages sees them (comments, tracked changes): they keep the file back, not the item. */
  readonly hiddenFindings: number;
  /** Something in it cannot be checked by a program, and nobody has looked (LAW O7g): the file is kept back. */
  readonly isUnchecked: boolean;
} & Pick<AttachedFile, 'pages' | 'tagged' | 'language' | 'textLayer' | 'isClear'>;

export const isClosed = ({ access }: Pick<EntryContent, 'access'>): boolean =>
  access.kind === 'closed';
