import { defaultLimits } from '../intake/limits.ts';
import { htmlText, spokenAttributes } from './html-text.ts';
import { parseHtmlFragment, type HtmlParent } from './parse-html.ts';

const tag = /<\/?[a-z][^<>]*>/i;

/** A field of XML or JSON that holds HTML → its nodes; `null` where it is plain text. */
export const markupOf = (text: string): HtmlParent | null =>
  tag.test(text) ? parseHtmlFragment(text, defaultLimits) : null;

/** The words of a field: of HTML what can be read or heard, else the text as it stands. */
export function fieldText(text: string): string {
  const nodes = markupOf(text);
  return nodes === null ? text : [htmlText(nodes), ...spokenAttributes(nodes)].join('\n\n');
}
