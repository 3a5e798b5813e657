import * as Y from 'yjs';

const deepest = 100;

/** A section as the JSON of a document, not yet read: whatever an editor (or somebody else) has put there. */
export const fragmentJson = (fragment: Y.XmlFragment): unknown => ({
  type: 'doc',
  content: childrenOf(fragment, 0),
});

const childrenOf = (parent: Y.XmlFragment, depth: number): readonly unknown[] =>
  depth > deepest ? [] : parent.toArray().flatMap((child) => nodesOf(child, depth + 1));

function nodesOf(child: unknown, depth: number): readonly unknown[] {
  if (child instanceof Y.XmlText) return textNodes(child.toDelta());
  if (!(child instanceof Y.XmlElement)) return [];
  const content = childrenOf(child, depth);
  return [
    {
      type: child.nodeName,
      attrs: child.getAttributes(),
      ...(content.length > 0 ? { content } : {}),
    },
  ];
}

const textNodes = (delta: unknown): readonly unknown[] =>
  (Array.isArray(delta) ? delta : []).flatMap((piece: unknown) => {
    const { insert, attributes } = { insert: null, attributes: null, ...fields(piece) };
    return typeof insert !== 'string'
      ? []
      : [{ type: 'text', text: insert, marks: marksOf(attributes) }];
  });

/** A mark that may stand twice carries a hash of itself behind its name ("link--3fa…"). */
const marksOf = (attributes: unknown): readonly unknown[] =>
  Object.entries<unknown>({ ...fields(attributes) })
    .filter(([, attrs]) => attrs !== null && attrs !== false)
    .map(([name, attrs]) => ({ type: name.replace(/--[\w+/=]{8}$/, ''), attrs }));

const fields = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : {};
