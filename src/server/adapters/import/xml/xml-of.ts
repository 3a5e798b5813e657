import { defaultLimits } from '../intake/limits.ts';
import type { Source } from '../source.ts';
import { parseXml } from './parse-xml.ts';
import type { XmlElement } from './xml-element.ts';

export type XmlSource = Extract<Source, { readonly kind: 'xml' }>;

/** Recogniser, reader and the conservation check look at one and the same tree. */
const roots = new WeakMap<XmlSource, XmlElement>();

export const rememberXml = (source: XmlSource, root: XmlElement): void => {
  roots.set(source, root);
};

/** The root element of an opened XML file. */
export function xmlOf(source: XmlSource): XmlElement {
  const known = roots.get(source);
  if (known) return known;
  const parsed = parseXml(source.text, defaultLimits);
  if (!parsed.ok) throw new Error(`${source.name} was opened without its XML being checked`);
  rememberXml(source, parsed.value.root);
  return parsed.value.root;
}
