/** An element of an XML file; names in NFC, character data as text. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
};

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** The child elements of a name, or all of them. */
export const childrenOf = (element: XmlElement, name?: string): readonly XmlElement[] =>
  element.children.filter(isElement).filter((child) => name === undefined || child.name === name);

/** The element at the end of a path of names; the first where there are several, `null` where none. */
export const childAt = (element: XmlElement, ...path: readonly string[]): XmlElement | null =>
  path.reduce<XmlElement | null>(
    (at, name) => (at === null ? null : (childrenOf(at, name)[0] ?? null)),
    element,
  );

/** All character data under an element. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
