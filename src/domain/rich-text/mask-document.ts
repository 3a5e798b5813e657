import type { Mask } from '../publication/text-runs.ts';
import { changeInline, pathKey } from './change-inline.ts';
import type { RichDocument, RichInline } from './document.ts';
import { linkOf } from './join-inline.ts';
import { layOut, type TextLeaf } from './lay-out.ts';
import { plainAddress } from './shown-address.ts';
import { wholeSigns } from './whole-signs.ts';

type Cut = { readonly from: number; readonly to: number; readonly masked: string };

/**
 * The document as it may be read by all. A mask may run over several nodes: its sign stands where it begins. A link whose
 * text or address is touched leads nowhere any more, nor does one whose address says what was masked; a reference or a
 * footnote keeps only what is left of its words.
 * @param masks offsets in `toPlainText(document)`
 */
export function maskRichDocument(document: RichDocument, masks: readonly Mask[]): RichDocument {
  if (masks.length === 0) return document;
  const { text, leaves } = layOut(document);
  const cuts = new Map<string, Cut[]>();
  const touchedLinks = new Set<string>();
  for (const mask of apart(masks.map((mask) => wholeSigns(text, mask)))) {
    let sign = mask.masked;
    for (const leaf of leaves) {
      if (leaf.start >= mask.end || leaf.start + leaf.text.length <= mask.start) continue;
      const key = pathKey(leaf.path);
      touchedLinks.add(key);
      if (leaf.of === 'address') continue;
      cuts.set(key, [...(cuts.get(key) ?? []), cutOf(leaf, mask, sign)]);
      sign = '';
    }
  }
  const hidden = masks.map(({ start, end }) => bare(text.slice(start, end)));
  const deadLinks = linkedWith(document, leaves, touchedLinks);
  return changeInline(document, (node, path) =>
    withoutTelling(cutNode(node, cuts.get(path) ?? []), deadLinks.has(path), hidden),
  );
}

const cutOf = (leaf: TextLeaf, { start, end }: Mask, masked: string): Cut => ({
  from: Math.max(0, start - leaf.start),
  to: Math.min(leaf.text.length, end - leaf.start),
  masked,
});

/** Masks in order that do not overlap: one that begins within another goes into it. */
function apart(masks: readonly Mask[]): readonly Mask[] {
  const all: Mask[] = [];
  for (const mask of masks.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (mask.end <= mask.start) continue;
    if (last === undefined || mask.start >= last.end) all.push(mask);
    else all.splice(-1, 1, { ...last, end: Math.max(last.end, mask.end) });
  }
  return all;
}

function cutText(text: string, cuts: readonly Cut[]): string {
  let at = 0;
  const kept: string[] = [];
  for (const { from, to, masked } of cuts) {
    kept.push(text.slice(at, from), masked);
    at = to;
  }
  return [...kept, text.slice(at)].join('');
}

function cutNode(node: RichInline, cuts: readonly Cut[]): RichInline | null {
  if (cuts.length === 0) return node;
  switch (node.type) {
    case 'text':
      return { ...node, text: cutText(node.text, cuts) };
    case 'reference':
      return { type: 'text', text: cutText(node.attrs.label, cuts) };
    case 'footnote': {
      const text = cutText(node.attrs.text, cuts).trim();
      return text === '' ? null : { type: 'footnote', attrs: { text } };
    }
    case 'hardBreak':
      return node;
  }
}

/** The nodes beside a touched one that belong to the same link. */
function linkedWith(
  document: RichDocument,
  leaves: readonly TextLeaf[],
  touched: ReadonlySet<string>,
): ReadonlySet<string> {
  const linkAt = new Map<string, string>();
  changeInline(document, (node, path) => {
    const link = node.type === 'text' ? linkOf(node.marks) : null;
    if (link !== null) linkAt.set(path, link);
    return [node];
  });
  const dead = new Set(touched);
  const keys = leaves.map(({ path }) => pathKey(path));
  for (const order of [keys, keys.toReversed()])
    for (const [index, key] of order.entries()) {
      const before = order[index - 1];
      const link = linkAt.get(key);
      if (
        before !== undefined &&
        dead.has(before) &&
        link !== undefined &&
        linkAt.get(before) === link
      )
        dead.add(key);
    }
  return dead;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const leastTelling = 5;

function withoutTelling(
  node: RichInline | null,
  isDead: boolean,
  hidden: readonly string[],
): readonly RichInline[] {
  if (node === null) return [];
  const tells = (href: string): boolean => {
    const address = bare(plainAddress(href));
    return hidden.some((secret) => secret.length >= leastTelling && address.includes(secret));
  };
  if (node.type === 'reference')
    return tells(node.attrs.href) ? [{ type: 'text', text: node.attrs.label }] : [node];
  if (node.type !== 'text') return [node];
  const { marks, ...plain } = node;
  const kept = (marks ?? []).filter(
    (mark) => mark.type !== 'link' || !(isDead || tells(mark.attrs.href)),
  );
  return [kept.length === 0 ? plain : { ...plain, marks: kept }];
}
