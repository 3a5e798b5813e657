import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { SaxesParser } from 'saxes';

/** A declaration must stand within the first 1024 bytes (HTML) or be the very first thing (XML). */
const prefixBytes = 1024;

const declaredByXml = (prefix: string): string | null => {
  const parser = new SaxesParser();
  parser.on('error', () => undefined);
  parser.write(prefix);
  return parser.xmlDecl.encoding ?? null;
};

const attribute = (element: DefaultTreeAdapterTypes.Element, name: string): string | null =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? null;

function declaredByHtml(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string | null {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'meta') {
      const charset =
        attribute(node, 'charset') ??
        /charset=["']?([^\s"';]+)/i.exec(attribute(node, 'content') ?? '')?.[1];
      if (charset) return charset;
    }
    const inside = declaredByHtml(node.childNodes);
    if (inside) return inside;
  }
  return null;
}

/** The encoding that an XML declaration or an HTML `meta` names, as it stands; `null` where none does. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const prefix = Buffer.from(bytes.subarray(0, prefixBytes)).toString('latin1').trimStart();
  if (!prefix.startsWith('<')) return null;
  return declaredByXml(prefix) ?? declaredByHtml(parse(prefix).childNodes);
}
