import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element as pasting sees it: what it is, how it looks, what stands in it. */
export type PastedElement = {
  /** Lower case; `o:p` and its like keep their prefix. */
  readonly tag: string;
  readonly attribute: (name: string) => string;
  /** A property of its own style, lower case, or empty. */
  readonly style: (name: string) => string;
  readonly children: readonly PastedNode[];
};
export type PastedNode = string | PastedElement;

/** Reads HTML of any kind as a browser does; comments (also Word's conditional ones) are not in it. */
export function readHtml(html: string): PastedElement {
  const document = parse(html);
  const root = document.childNodes.find((node) => node.nodeName === 'html');
  return root !== undefined && 'attrs' in root ? elementOf(root) : empty;
}

const empty: PastedElement = { tag: 'html', attribute: () => '', style: () => '', children: [] };

function elementOf(element: DefaultTreeAdapterTypes.Element): PastedElement {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const styles = stylesOf(attributes.get('style') ?? '');
  return {
    tag: element.tagName,
    attribute: (name) => attributes.get(name) ?? '',
    style: (name) => styles.get(name) ?? '',
    children: element.childNodes.flatMap((child): readonly PastedNode[] => {
      if (child.nodeName === '#text' && 'value' in child) return [child.value];
      return 'attrs' in child ? [elementOf(child)] : [];
    }),
  };
}

const stylesOf = (style: string): ReadonlyMap<string, string> =>
  new Map(
    style.split(';').map((rule): [string, string] => {
      const at = rule.indexOf(':');
      return [
        rule.slice(0, at).trim().toLowerCase(),
        rule
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      ];
    }),
  );

/** All words in an element, in order. */
export const wordsIn = (node: PastedNode): string =>
  typeof node === 'string' ? node : node.children.map(wordsIn).join('');
