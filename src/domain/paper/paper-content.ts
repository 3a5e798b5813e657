import type { AttachmentId } from '../ids.ts';
import type { FileAccess, SectionKind } from '../minutes/parsed-minutes.ts';
import type { RichDocument } from '../rich-text/document.ts';
import type { Recommendation } from './paper.ts';

/** All that a paper says at one moment: what goes on an agenda, into a revision, a comparison and a print. */
export type PaperContent = {
  readonly title: string;
  readonly caseNumber: string | null;
  readonly sections: readonly PaperSection[];
  readonly recommendation: Recommendation;
  readonly attachments: readonly PaperAttachment[];
};

/** In the order of the template; those without text are left out of what is printed. */
export type PaperSection = {
  /** The section's id in the template: also the name of its text. */
  readonly id: string;
  readonly kind: SectionKind | 'recommendation';
  readonly label: string;
  readonly document: RichDocument;
  /** The administration's own: it comes on no agenda (LAW L70). */
  readonly isInternal?: boolean;
};

/** What comes on an agenda: all but the administration's own. */
export const contentForAgenda = (content: PaperContent): PaperContent => ({
  ...content,
  sections: content.sections.filter(({ isInternal }) => isInternal !== true),
});

/** An attachment in its newest version. */
export type PaperAttachment = {
  readonly id: AttachmentId;
  readonly title: string;
  /** As people know the file. */
  readonly fileName: string;
  /** By the body's pattern (LAW R5, R6). */
  readonly documentNumber: string | null;
  readonly access: Exclude<FileAccess, 'unknown'>;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** From 1. */
  readonly version: number;
  /** ISO instant. */
  readonly addedAt: string;
};
