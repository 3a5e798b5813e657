import type { Link } from '../publication/text-runs.ts';
import { changeInline, pathKey } from './change-inline.ts';
import type { RichDocument, RichInline } from './document.ts';
import { linkOf } from './join-inline.ts';
import { layOut } from './lay-out.ts';
import { readOwnAddress } from './safe-address.ts';
import { wholeSigns } from './whole-signs.ts';

/**
 * The document in which references found in its words lead somewhere. The plain text stays as it is, so that offsets in it
 * hold. What the author has linked stays as the author linked it; a link that runs into a footnote is left out.
 * @param links offsets in `toPlainText(document)`; addresses on this site
 */
export function linkRichDocument(document: RichDocument, links: readonly Link[]): RichDocument {
  if (links.length === 0) return document;
  const { text: plain, leaves } = layOut(document);
  const nodes = new Map<string, RichInline>();
  changeInline(document, (node, path) => {
    nodes.set(path, node);
    return [node];
  });
  const linkable = (path: readonly number[]): boolean => {
    const node = nodes.get(pathKey(path));
    return node?.type === 'text' && linkOf(node.marks) === null;
  };
  const placed = new Map<string, Link[]>();
  let free = 0;
  for (const given of links.toSorted((a, b) => a.start - b.start)) {
    const link = wholeSigns(plain, given);
    const touched = leaves.filter(
      ({ start, text }) => start < link.end && start + text.length > link.start,
    );
    const isOwn = readOwnAddress(link.href.replace(/#.*$/, '')) !== null;
    if (link.start < free || !isOwn || !touched.every(({ path }) => linkable(path))) continue;
    free = link.end;
    for (const { path, start } of touched) {
      const key = pathKey(path);
      const at = { ...link, start: link.start - start, end: link.end - start };
      placed.set(key, [...(placed.get(key) ?? []), at]);
    }
  }
  return changeInline(document, (node, path) => linkNode(node, placed.get(path) ?? []));
}

function linkNode(node: RichInline, links: readonly Link[]): readonly RichInline[] {
  if (node.type !== 'text') return [node];
  const parts: RichInline[] = [];
  let at = 0;
  for (const { start, end, href } of links) {
    const from = Math.max(at, start);
    parts.push({ ...node, text: node.text.slice(at, from) });
    parts.push({
      ...node,
      text: node.text.slice(from, end),
      marks: [...(node.marks ?? []), { type: 'link', attrs: { href } }],
    });
    at = Math.max(from, Math.min(end, node.text.length));
  }
  return [...parts, { ...node, text: node.text.slice(at) }];
}
