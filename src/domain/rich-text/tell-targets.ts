import { changeInline } from './change-inline.ts';
import type { RichDocument, RichInline } from './document.ts';
import { linkOf } from './join-inline.ts';

/** The words on which a text leads somewhere, and where. */
type Target = { readonly words: string; readonly href: string };

const targetOf = (node: RichInline): Target | null => {
  if (node.type === 'reference') return { words: node.attrs.label, href: node.attrs.href };
  const href = node.type === 'text' ? linkOf(node.marks) : null;
  return node.type === 'text' && href?.startsWith('/') ? { words: node.text, href } : null;
};
const keyOf = ({ words, href }: Target): string => JSON.stringify([words, href]);

function targetsIn(document: RichDocument): ReadonlySet<string> {
  const found = new Set<string>();
  changeInline(document, (node) => {
    const target = targetOf(node);
    if (target !== null) found.add(keyOf(target));
    return [node];
  });
  return found;
}

/**
 * Two copies of a text, in which every reference that leads elsewhere than in the other says where, after its words: the words
 * alone may be the same. A link to another site says so in the plain text already.
 * @param nameOf what an address on this site is called
 */
export function tellTargets(
  before: RichDocument,
  after: RichDocument,
  nameOf: (href: string) => string,
): { readonly before: RichDocument; readonly after: RichDocument } {
  const [old, now] = [targetsIn(before), targetsIn(after)];
  return { before: told(before, now, nameOf), after: told(after, old, nameOf) };
}

const told = (
  document: RichDocument,
  elsewhere: ReadonlySet<string>,
  nameOf: (href: string) => string,
): RichDocument =>
  changeInline(document, (node) => {
    const target = targetOf(node);
    return target === null || elsewhere.has(keyOf(target))
      ? [node]
      : [node, { type: 'text', text: ` (${nameOf(target.href)})` }];
  });
