import type { ParsedAttachment, ParsedItem, ParsedMinutes } from '../minutes/parsed-minutes.ts';
import { attachedDocuments } from '../publication/item-text.ts';

/** Which attachments of an item are closed; `true`: the item itself, and all of them with it (LAW R7). */
export type Closes = true | ((attachment: ParsedAttachment) => boolean);

/**
 * A document in which an item, or some of its attachments, has been closed after it was written. The texts of what is closed
 * leave it; nothing else in it changes.
 * @param index of the item, from 0
 */
export function closePrinted(parsed: ParsedMinutes, index: number, closes: Closes): ParsedMinutes {
  const isClosed = (attachment: ParsedAttachment): boolean => closes === true || closes(attachment);
  const item = parsed.items[index];
  const texts = attachedDocuments(parsed)[index] ?? [];
  const gone = new Set(
    texts.filter((_, n) => {
      const attachment = item?.attachments[n];
      return attachment !== undefined && isClosed(attachment);
    }),
  );
  const close = (one: ParsedItem): ParsedItem => ({
    ...one,
    access: closes === true ? 'closed' : one.access,
    attachments: one.attachments.map((attachment) =>
      isClosed(attachment) ? { ...attachment, access: 'closed' } : attachment,
    ),
  });
  return {
    ...parsed,
    items: parsed.items.map((one, n) => (n === index ? close(one) : one)),
    documents: parsed.documents.filter((document) => !gone.has(document)),
  };
}

/** Where the attachments that are closed stood among those that everyone could see, from 1. */
export const closedPlaces = (item: ParsedItem, closes: Closes): readonly number[] =>
  item.attachments
    .filter(({ access }) => access !== 'closed')
    .flatMap((attachment, n) => (closes === true || closes(attachment) ? [n + 1] : []));
