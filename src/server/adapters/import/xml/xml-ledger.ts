import { textOf, type XmlElement } from './xml-element.ts';

/** Remembers which texts of an XML document have found their place, so that the others can be kept as well. */
export class XmlLedger {
  readonly #elements = new Set<XmlElement>();
  readonly #attributes = new Map<XmlElement, Set<string>>();

  /** The character data of an element, from now on placed; empty where there is no such element. */
  take(element: XmlElement | null): string {
    if (element === null) return '';
    this.#elements.add(element);
    return textOf(element);
  }

  /** An attribute, from now on placed; empty where there is none. */
  takeAttribute(element: XmlElement | null, name: string): string {
    const value = element?.attributes.get(name);
    if (element === null || value === undefined) return '';
    this.#attributes.set(element, (this.#attributes.get(element) ?? new Set()).add(name));
    return value;
  }

  /** Every text and attribute value under an element that has not been taken. */
  *rest(element: XmlElement): Generator<string> {
    const taken = this.#attributes.get(element);
    for (const [name, value] of element.attributes) if (taken?.has(name) !== true) yield value;
    const isTaken = this.#elements.has(element);
    for (const child of element.children)
      if (typeof child !== 'string') yield* this.rest(child);
      else if (!isTaken && child.trim() !== '') yield child;
  }
}
