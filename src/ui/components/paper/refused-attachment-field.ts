import type { AttachmentRefusalType } from '#application/attachment/attachment-refused.ts';
import type { TypedForm } from '#ui/components/frame/typed-form.ts';

/** The id of the reason's field for one value that was found in a file; an empty fingerprint is of what could not be read. */
export const acceptField = (attachment: string, fingerprint: string): string =>
  fingerprint === '' ? `accept-${attachment}` : `accept-${attachment}-${fingerprint.slice(0, 12)}`;

/** The id of the field on the page of attachments that a refusal is about; '' where it is about none. */
export function refusedAttachmentField(
  attachment: string,
  refused: AttachmentRefusalType | null,
  typed: TypedForm | null,
): string {
  const fingerprint = typed?.fields.find(({ name }) => name === 'fingerprint')?.value;
  if (refused === 'title-missing') return `title-${attachment}`;
  if (refused === 'ground-missing') return `ground-${attachment}`;
  if (refused !== 'reason-missing') return '';
  return typed?.action === 'accepter' && fingerprint !== undefined
    ? acceptField(attachment, fingerprint)
    : `reason-${attachment}`;
}
