import { SaxesParser } from 'saxes';

/** An element as an XML parser of somebody else's reads it. Names are `{namespace}local`. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };

/** @throws where the text is no well-formed XML with namespaces */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: Open = {
      name: `{${uri}}${local}`,
      attributes: Object.fromEntries(
        Object.values(attributes).map(({ name, value }) => [name, value]),
      ),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error('no root element');
  return root;
}
