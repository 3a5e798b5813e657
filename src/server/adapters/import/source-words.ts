import { fieldText } from './html/markup-text.ts';
import { htmlOf } from './html/html-of.ts';
import { htmlText, spokenAttributes } from './html/html-text.ts';
import type { Source } from './source.ts';
import type { XmlElement } from './xml/xml-element.ts';
import { xmlOf } from './xml/xml-of.ts';
import { strings } from '#domain/minutes/conservation.ts';

function* xmlTexts(element: XmlElement): Generator<string> {
  yield* element.attributes.values();
  for (const child of element.children)
    if (typeof child === 'string') yield child;
    else yield* xmlTexts(child);
}

/** A gap that joins no line-end hyphen of one field with the first word of the next. */
const apart = (texts: Iterable<string>): string => [...texts].join('\n\n');

/** Asked for by recognisers, readers and the conservation check alike. */
const texts = new WeakMap<Source, string>();

/**
 * The text that the conservation of words counts (DEFINITIONS, "Word"): of a page everything that can be read or heard
 * (labels, alternative and button texts too, no scripts), of XML all character data and attribute values, of JSON all string
 * values, HTML in their fields read as such, of a PDF all lines.
 */
export function sourceText(source: Source): string {
  const known = texts.get(source);
  if (known !== undefined) return known;
  const text = readText(source);
  texts.set(source, text);
  return text;
}

function readText(source: Source): string {
  switch (source.kind) {
    case 'text':
      return source.text;
    case 'pdf':
      return source.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
    case 'html': {
      const page = htmlOf(source);
      return apart([htmlText(page), ...spokenAttributes(page)]);
    }
    case 'xml':
      return apart([...xmlTexts(xmlOf(source))].map(fieldText));
    case 'json':
      return apart([...strings(source.value)].map(fieldText));
  }
}
