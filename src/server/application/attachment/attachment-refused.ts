import type { ReceiveRefused } from './file-store.ts';

/** What each refusal needs to say in words. */
type Details = {
  /** Of a paper or attachment that is not there, and of one that the actor may not read alike. */
  'not-found': object;
  'not-allowed': object;
  empty: object;
  'too-large': { readonly limit: number };
  /** The disk is full. */
  'no-room': object;
  'unsafe-name': object;
  /** A paper has at most so many attachments. */
  'too-many': { readonly limit: number };
  /** The upload took so long that it was given up. */
  'given-up': object;
  'title-missing': object;
  /** Closing needs a ground and a reason (LAW L10, L15). */
  'ground-missing': object;
  'reason-missing': object;
  /** Somebody has added or removed one since the list was read. */
  'list-changed': object;
  'finding-gone': object;
};

export type AttachmentRefusalType = keyof Details;
export type AttachmentRefusalOf<Type extends AttachmentRefusalType> = {
  [T in Type]: { readonly type: T } & Details[T];
}[Type];
export type AttachmentRefused = AttachmentRefusalOf<AttachmentRefusalType>;

export const refusedReceipt = (refused: ReceiveRefused): AttachmentRefused =>
  refused.kind === 'too-large'
    ? { type: 'too-large', limit: refused.limit }
    : { type: refused.kind };
