import type { RichInline, RichMark } from '#domain/rich-text/document.ts';
import { readAddress } from '#domain/rich-text/safe-address.ts';
import { ownPath } from './own-path.ts';
import type { PastedFootnotes } from './pasted-footnotes.ts';
import type { PastedElement, PastedNode } from './read-html.ts';

/** What did not come along, for a notice to the writer. */
export type PasteNotice = 'images' | 'deletions' | 'comments';

export type Pasting = {
  readonly notes: PastedFootnotes;
  readonly notices: Set<PasteNotice>;
  /** Of this house, where it is known. */
  readonly origin: string | null;
};

const unseenTags = new Set(['head', 'style', 'script', 'title', 'meta', 'link', 'xml', 'template']);

/** Whether nothing of an element comes along. What was struck out or drawn is noted. */
export function isLeftOut(element: PastedElement, { notes, notices }: Pasting): boolean {
  const { tag, style, attribute } = element;
  const names = attribute('class').split(/\s+/);
  if (unseenTags.has(tag) || notes.holders.has(element)) return true;
  if (tag === 'img' || tag === 'v:imagedata' || tag === 'svg' || tag === 'object') {
    notices.add('images');
    return true;
  }
  if (tag === 'del' || names.includes('msoDel')) {
    notices.add('deletions');
    return true;
  }
  if (
    names.some((name) => /^MsoComment|^msocom/.test(name)) ||
    /^comment/.test(style('mso-element'))
  ) {
    notices.add('comments');
    return true;
  }
  return (
    style('display') === 'none' || style('mso-hide') === 'all' || style('mso-list') === 'ignore'
  );
}

/** The running text among `nodes`, with the marks of what stands around it. */
export function pastedInline(
  nodes: readonly PastedNode[],
  pasting: Pasting,
  marks: readonly RichMark[] = [],
): readonly RichInline[] {
  return nodes.flatMap((node): readonly RichInline[] => {
    if (typeof node === 'string') {
      const text = node.replace(/[\s\u00a0]+/g, ' ');
      return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }];
    }
    if (isLeftOut(node, pasting)) return [];
    if (node.tag === 'br') return [{ type: 'hardBreak' }];
    const href = node.tag === 'a' ? node.attribute('href') : '';
    const note = href === '' ? null : pasting.notes.textOf(href);
    if (note !== null) return [{ type: 'footnote', attrs: { text: note } }];
    return pastedInline(
      node.children,
      pasting,
      marksOf(node, ownPath(href, pasting.origin), marks),
    );
  });
}

function marksOf(
  { tag, style }: PastedElement,
  href: string,
  around: readonly RichMark[],
): readonly RichMark[] {
  const weight = style('font-weight');
  const isBold = tag === 'strong' || tag === 'b' || weight === 'bold' || Number(weight) >= 600;
  // Google Docs puts everything into a <b> that is not bold.
  const isPlain = weight === 'normal' || (weight !== '' && Number(weight) < 600);
  const slant = style('font-style');
  const isItalic = tag === 'em' || tag === 'i' || slant === 'italic';
  const address = readAddress(href);
  const without = (type: RichMark['type']): readonly RichMark[] =>
    around.filter((mark) => mark.type !== type);
  const kept = isPlain ? without('bold') : around;
  return [
    ...kept,
    ...(isBold && !isPlain ? [{ type: 'bold' } as const] : []),
    ...(isItalic && slant !== 'normal' ? [{ type: 'italic' } as const] : []),
    ...(address === null ? [] : [{ type: 'link', attrs: { href: address } } as const]),
  ];
}

/** Without space at its ends and after a line end; two spaces from two nodes are one. */
export function tidyLine(nodes: readonly RichInline[]): readonly RichInline[] {
  const tidy: RichInline[] = [];
  let afterSpace = true;
  for (const node of nodes) {
    if (node.type !== 'text') {
      afterSpace = node.type === 'hardBreak';
      tidy.push(node);
      continue;
    }
    const text = afterSpace ? node.text.replace(/^ +/, '') : node.text;
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    tidy.push({ ...node, text });
  }
  while (tidy.at(-1)?.type === 'hardBreak') tidy.pop();
  const last = tidy.at(-1);
  if (last?.type === 'text') tidy.splice(-1, 1, { ...last, text: last.text.trimEnd() });
  return tidy.filter((node) => node.type !== 'text' || node.text !== '');
}
