import type { RichDocument } from '#domain/rich-text/document.ts';
import { readRichDocument } from '#domain/rich-text/read-document.ts';
import { pastedBlocks } from './pasted-blocks.ts';
import { pastedFootnotes } from './pasted-footnotes.ts';
import type { PasteNotice } from './pasted-inline.ts';
import { readHtml } from './read-html.ts';

/**
 * What was copied from Word, Outlook, Excel, Google Docs, LibreOffice or a page, as a document of ours: lists are lists at
 * their level, merged cells are merged, footnotes are footnotes, insertions are text and deletions are gone; fonts, colours,
 * smart tags and empty lines are left out, and so are pictures and comments.
 * @param origin of this house: a link to a page of it is one wherever the house is called from, and leads nowhere when that is gone
 */
export function cleanPastedHtml(
  html: string,
  origin: string | null = null,
): {
  readonly document: RichDocument;
  readonly notices: readonly PasteNotice[];
} {
  const root = readHtml(html.slice(0, 20_000_000));
  const pasting = { notes: pastedFootnotes(root), notices: new Set<PasteNotice>(), origin };
  const content = pastedBlocks(root.children, pasting);
  return {
    document: readRichDocument({ type: 'doc', content }).document,
    notices: [...pasting.notices],
  };
}
