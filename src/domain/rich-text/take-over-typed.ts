import { findChange } from '../text/find-change.ts';
import { changeInline, pathKey } from './change-inline.ts';
import type { RichDocument } from './document.ts';
import { fromPlainText } from './from-plain-text.ts';
import { isEmpty } from './is-blank.ts';
import { layOut } from './lay-out.ts';

/**
 * The document with what somebody has typed in the plain field that stood in its place. What was typed within a line leaves
 * everything else as it was; what changed the lines is read as a plain text is. Where others have written meanwhile, only what
 * was added is taken, as paragraphs of its own at the end: neither text is lost.
 * @param document as it stands now
 * @param shown what the plain field held when the page came
 * @param typed what it holds now
 */
export function takeOverTyped(document: RichDocument, shown: string, typed: string): RichDocument {
  if (typed === shown) return document;
  const { text, leaves } = layOut(document);
  const { start, end, added } = findChange(shown, typed);
  if (text !== shown) return added.trim() === '' ? document : addBlocks(document, added);
  const leaf = leaves.find(
    (one) => one.of === 'words' && one.start <= start && end <= one.start + one.text.length,
  );
  if (leaf !== undefined) {
    const [key, from, to] = [pathKey(leaf.path), start - leaf.start, end - leaf.start];
    const changed = changeInline(document, (node, path) =>
      path === key && node.type === 'text'
        ? [{ ...node, text: node.text.slice(0, from) + added + node.text.slice(to) }]
        : [node],
    );
    if (!/[\n\t]/.test(added) && layOut(changed).text === typed) return changed;
  }
  const isAtEnd = start === shown.length && /^\n\s*\n/.test(added) && !isEmpty(document);
  return isAtEnd ? addBlocks(document, added) : keepLastSpace(fromPlainText(typed), typed);
}

/** Whoever has just typed a space goes on with the next word, which must not be glued to the last one. */
function keepLastSpace(document: RichDocument, typed: string): RichDocument {
  const last = document.content.at(-1);
  const words = last?.type === 'paragraph' ? last.content?.at(-1) : undefined;
  const space = / +$/.exec(typed)?.[0];
  if (space === undefined || last?.type !== 'paragraph' || words?.type !== 'text') return document;
  const content = [
    ...(last.content ?? []).slice(0, -1),
    { ...words, text: words.text.trimEnd() + space },
  ];
  return { ...document, content: [...document.content.slice(0, -1), { ...last, content }] };
}

const addBlocks = (document: RichDocument, text: string): RichDocument => ({
  type: 'doc',
  content: [...(isEmpty(document) ? [] : document.content), ...fromPlainText(text).content],
});
