import type { TextBlock } from '../publication/text-block.ts';
import type { Link, Mask } from '../publication/text-runs.ts';
import type { RichDocument } from './document.ts';
import { documentBlocks } from './document-blocks.ts';
import { toPlainText } from './lay-out.ts';
import { linkRichDocument } from './link-document.ts';
import { maskRichDocument } from './mask-document.ts';

/**
 * The blocks of an authored section as everyone may read them.
 * @param text what was scanned for personal data: `toPlainText(document)`
 * @returns null where it is another text, whose masks would cover the wrong words: the text alone is published then
 */
export function publicBlocks(
  document: RichDocument,
  text: string,
  masks: readonly Mask[],
  links: readonly Link[],
): readonly TextBlock[] | null {
  if (toPlainText(document) !== text) return null;
  return documentBlocks(maskRichDocument(linkRichDocument(document, links), masks));
}
