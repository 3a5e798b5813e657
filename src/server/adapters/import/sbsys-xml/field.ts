import { htmlText, spokenAttributes } from '../html/html-text.ts';
import { markupOf } from '../html/markup-text.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { XmlLedger } from '../xml/xml-ledger.ts';

export const saysYes = (text: string): boolean => /^(?:true|1|ja)$/iu.test(text.trim());
export const saysNo = (text: string): boolean => /^(?:false|0|nej)$/iu.test(text.trim());
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What an editor wrote into a field: HTML as a rule. Words in attributes go to `removed`. */
export function readBody(
  { ledger, removed }: { readonly ledger: XmlLedger; readonly removed: string[] },
  content: XmlElement | null,
): string {
  const printed = ledger.take(content);
  const markup = markupOf(printed);
  if (markup === null) return printed.trim();
  removed.push(...spokenAttributes(markup));
  return htmlText(markup);
}
