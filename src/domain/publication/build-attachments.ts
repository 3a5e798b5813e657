import type { ParsedDocument, ParsedItem } from '../minutes/parsed-minutes.ts';
import type { AttachmentSnapshot } from './snapshot.ts';

export type PublicAttachment = {
  readonly snapshot: AttachmentSnapshot;
  /** `''` where no text is published. */
  readonly text: string;
  /** Of the bytes of `snapshot.file`, in hex. */
  readonly sha256?: string;
};

/**
 * The attachments that everyone may see. One whose access is closed is not even mentioned (LAW O7, R7); the
 * positions of the others do not tell that it is there.
 * @param open the public copy of the text in a part of the item; nobody can mask a file: one in which something waits or
 *   is masked is not given out (LAW O7)
 */
export const buildAttachments = (
  item: Pick<ParsedItem, 'attachments'>,
  documents: readonly (ParsedDocument | null)[],
  open: (part: string, text: string) => string,
): readonly PublicAttachment[] =>
  item.attachments
    .flatMap(({ number, title, documentNumber, access, addedOn, file }, n) => {
      if (access === 'closed') return [];
      const document = documents[n] ?? null;
      const text = document ? open(`attachments/${n}/text`, document.text) : '';
      return {
        number,
        title: open(`attachments/${n}/title`, title),
        documentNumber:
          documentNumber === null ? null : open(`attachments/${n}/documentNumber`, documentNumber),
        access,
        ...(addedOn === undefined ? {} : { addedOn }),
        whole: document?.complete === true,
        text,
        file: file?.isClear === true && text === (document?.text ?? '') ? file : undefined,
      };
    })
    .map(({ whole, text, file, ...attachment }, index): PublicAttachment => {
      const snapshot: AttachmentSnapshot = {
        position: index + 1,
        ...attachment,
        text: text.trim() === '' ? 'none' : whole ? 'whole' : 'incomplete',
      };
      if (!file) return { snapshot, text };
      const { sha256, fileName, mediaType, bytes, pages, tagged, language, textLayer } = file;
      const shown = { fileName, mediaType, bytes, pages, tagged, language, textLayer };
      return { snapshot: { ...snapshot, file: shown }, text, sha256 };
    });

/** The position among those that everyone may see of the attachment at a place (from 1) of the document; null for a closed one. */
export function publicPosition(
  { attachments }: Pick<ParsedItem, 'attachments'>,
  place: number,
): number | null {
  const attachment = attachments[place - 1];
  if (attachment === undefined || attachment.access === 'closed') return null;
  return attachments.slice(0, place).filter(({ access }) => access !== 'closed').length;
}
