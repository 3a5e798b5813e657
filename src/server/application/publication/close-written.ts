import { closedPlaces, closePrinted, type Closes } from '#domain/agenda/close-printed.ts';
import type { PaperId } from '#domain/ids.ts';
import { renameClosed } from '#domain/publication/rename-closed.ts';
import type { AttachmentRow } from '../attachment/attachment-store.ts';
import type { Stores } from '../ports.ts';
import { changeWritten } from './change-written.ts';
import type { Publisher } from './write-meeting.ts';
import type { WrittenChange } from './written-change.ts';

/**
 * Takes what has been closed about a paper off every public agenda that it stands on, out of older editions too: what is closed is
 * closed from the moment it is decided, not from the next publication (LAW L10, O8). The archive is locked by the caller, who makes
 * stale copies again afterwards.
 * @param closes the item, or which of its attachments
 * @returns addresses of the meetings that it has been taken off
 */
export async function closeWritten(
  stores: Stores,
  paper: PaperId,
  closes: Closes,
  publisher: Publisher,
): Promise<readonly string[]> {
  const closed = (await stores.attachments.ofPaper(paper))
    .filter(({ access }) => access.kind === 'closed')
    .map(isPrintOf);
  const change = closes === true ? closesItem : closesAttachments(closes, closed);
  return changeWritten(stores, paper, change, publisher);
}

type ClosesAttachment = Exclude<Closes, true>;

/** Whether what is printed is this attachment, in any version that it has had. */
export function isPrintOf({ versions, title }: Pick<AttachmentRow, 'versions' | 'title'>) {
  const known = new Set(versions.map(({ sha256 }) => sha256));
  const isIt: ClosesAttachment = (printed) =>
    printed.file ? known.has(printed.file.sha256) : printed.title === title;
  return isIt;
}

const closesItem: WrittenChange = {
  closesItem: true,
  inDocument: (parsed, index) => closePrinted(parsed, index, true),
  inEdition: () => null,
};

/** @param closed all that are closed by now: an older edition was made when none of them was */
function closesAttachments(
  closes: ClosesAttachment,
  closed: readonly ClosesAttachment[],
): WrittenChange {
  const isClosed: ClosesAttachment = (one) => closes(one) || closed.some((isIt) => isIt(one));
  const wasClosed: ClosesAttachment = (one) => isClosed(one) && !closes(one);
  return {
    closesItem: false,
    inDocument: (parsed, index) => closePrinted(parsed, index, closes),
    inEdition(shown, parsed, index, slug) {
      const original = parsed.items[index];
      const now = closePrinted(parsed, index, isClosed).items[index];
      const before = closePrinted(parsed, index, wasClosed).items[index];
      if (!original || !now || !before) return shown;
      const places = closedPlaces(original, closes);
      const attachments = shown.attachments.filter(({ position }) => !places.includes(position));
      return renameClosed({ ...shown, attachments }, [original, before], now, slug);
    },
  };
}
