import type {
  ParsedAttachment,
  ParsedItem,
  ParsedMinutes,
  ParsedSection,
} from '../minutes/parsed-minutes.ts';
import { attachedDocuments } from '../publication/item-text.ts';
import { toPlainText } from '../rich-text/lay-out.ts';
import { readBesideAddress } from '../rich-text/reference-address.ts';
import { settleReferences } from '../rich-text/settle-references.ts';

/** Which attachments of an item are closed; `true`: the item itself, and all of them with it (LAW R7). */
export type Closes = true | ((attachment: ParsedAttachment) => boolean);

/** What an open text calls an attachment that is closed: what the author called it may be its title (LAW O7, R7). */
export const closedAttachment = 'et lukket bilag';

/**
 * A document in which an item, or some of its attachments, has been closed after it was written. The texts of what is closed
 * leave it, and no open text names it any more; nothing else in it changes.
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
  const close = (one: ParsedItem): ParsedItem => {
    const attachments = one.attachments.map((attachment): ParsedAttachment =>
      isClosed(attachment) ? { ...attachment, access: 'closed' } : attachment,
    );
    if (closes === true) return { ...one, access: 'closed', attachments };
    const sections = one.sections.map((section) => withoutTitles(section, attachments));
    return { ...one, attachments, sections };
  };
  return {
    ...parsed,
    items: parsed.items.map((one, n) => (n === index ? close(one) : one)),
    documents: parsed.documents.filter((document) => !gone.has(document)),
  };
}

function withoutTitles(
  section: ParsedSection,
  attachments: readonly ParsedAttachment[],
): ParsedSection {
  if (section.document === undefined) return section;
  const document = settleReferences(section.document, (reference) => {
    const place = readBesideAddress(reference.href);
    const isClosed = place !== null && attachments[place - 1]?.access === 'closed';
    return isClosed ? closedAttachment : reference;
  });
  return { ...section, text: toPlainText(document), document };
}

/** Where the attachments that are closed stood among those that everyone could see, from 1. */
export const closedPlaces = (item: ParsedItem, closes: Closes): readonly number[] =>
  item.attachments
    .filter(({ access }) => access !== 'closed')
    .flatMap((attachment, n) => (closes === true || closes(attachment) ? [n + 1] : []));
