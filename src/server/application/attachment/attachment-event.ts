/** What is journalled of attachments. */
export type AttachmentEvent =
  | 'attachment-added'
  | 'attachment-replaced'
  | 'attachment-renamed'
  | 'attachment-closed'
  | 'attachment-opened'
  | 'attachment-removed'
  | 'attachment-restored'
  | 'attachment-finding-accepted'
  | 'attachment-refused'
  | 'attachments-ordered';
