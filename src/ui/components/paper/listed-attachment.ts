import type { DecidedFinding } from '#application/attachment/attachment-findings.ts';
import type { AttachmentAccess, ReadingState } from '#application/attachment/attachment-store.ts';
import type { Unreadable } from '#application/attachment/file-reading.ts';
import type { ClosingAlong } from '#application/paper/view-closing-along.ts';
import type { FileRefused } from '#application/attachment/file-refused.ts';
import type { FileSnapshot } from '#domain/publication/snapshot.ts';

/** An attachment as the list shows it. */
export type ListedAttachment = {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly access: AttachmentAccess;
  /** What is closed with it. */
  readonly along: ClosingAlong;
  /** The newest. */
  readonly version: number;
  readonly fileName: string;
  readonly uploadedBy: string;
  readonly status: ReadingState['status'];
  readonly refused: FileRefused | null;
  /** Newest first. */
  readonly versions: readonly { readonly version: number; readonly fileName: string }[];
  readonly file: FileSnapshot;
  /** Each value once, with all its places. */
  readonly findings: readonly (Pick<DecidedFinding, 'fingerprint' | 'kind' | 'masked'> & {
    /** The reason for which it may stand there; null where nobody has decided. */
    readonly accepted: string | null;
    readonly places: readonly DecidedFinding['place'][];
  })[];
  readonly unreadable: readonly Unreadable[];
  /** The reason given by somebody who has looked at what cannot be checked. */
  readonly looked: string | null;
};
