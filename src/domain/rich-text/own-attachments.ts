import { changeInline } from './change-inline.ts';
import type { RichDocument } from './document.ts';
import { readAttachedAddress } from './reference-address.ts';

/** What stands where a text refers to an attachment that is not its own matter's. */
export const someAttachment = 'et bilag';

/**
 * The text of a matter without what leads to another matter's attachments: a sentence that was copied from there carries their
 * titles along, and who reads this matter may not read that one.
 * @param paper the matter's own id
 * @returns null where there is nothing to take out
 */
export function forgetForeignAttachments(
  document: RichDocument,
  paper: string,
): RichDocument | null {
  let foreign = 0;
  const settled = changeInline(document, (node) => {
    const attached = node.type === 'reference' ? readAttachedAddress(node.attrs.href) : null;
    if (attached === null || attached.paper === paper) return [node];
    foreign += 1;
    return [{ type: 'text', text: someAttachment }];
  });
  return foreign === 0 ? null : settled;
}
