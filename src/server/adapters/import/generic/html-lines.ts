import { htmlText, isElement, spokenAttributes } from '../html/html-text.ts';
import type { HtmlNode, HtmlParent } from '../html/parse-html.ts';
import type { Line } from './printed-line.ts';

const unseen = new Set(['script', 'style', 'template']);
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd mark q s samp small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
);
const cells = new Set(['td', 'th']);
const asides = new Set(['nav', 'footer', 'noscript', 'dialog']);

type Page = {
  lines: Line[];
  text: string;
  level: number;
  /** How deep in bold elements, and how much of the line is not in one. */
  bold: number;
  light: number;
  blank: boolean;
  /** What stands in a menu or a page foot. */
  readonly aside: string[];
};

const endLine = (page: Page): void => {
  const text = page.text.trim();
  // A bullet waits for its text where the list item holds blocks.
  if (text === '•') return;
  if (text !== '') {
    if (page.blank) page.lines.push({ text: '', level: 0, bold: false, at: page.lines.length });
    page.lines.push({ text, level: page.level, bold: page.light === 0, at: page.lines.length });
    page.blank = false;
  }
  page.text = '';
  page.light = 0;
};

const isBadge = (node: HtmlNode): boolean =>
  isElement(node) && node.attrs.some(({ name, value }) => name === 'role' && value === 'button');

function visit(page: Page, node: HtmlNode): void {
  if (node.nodeName === '#text' && 'value' in node) {
    page.text += node.value.replace(/[\s\u00a0]+/g, ' ');
    if (page.bold === 0) page.light += node.value.trim().length;
    return;
  }
  if (!isElement(node) || unseen.has(node.tagName)) return;
  const { tagName } = node;
  if (asides.has(tagName)) {
    endLine(page);
    const text = htmlText(node);
    if (text !== '') page.aside.push(text);
    return;
  }
  if (inline.has(tagName) && !isBadge(node)) {
    const isBold = tagName === 'b' || tagName === 'strong';
    if (isBold) page.bold += 1;
    for (const child of node.childNodes) visit(page, child);
    if (isBold) page.bold -= 1;
    return;
  }
  if (cells.has(tagName) && page.text.trim() !== '') page.text += '\t';
  else if (!cells.has(tagName)) endLine(page);
  const apart =
    /^(?:p|h[1-6]|table|ul|ol|section|article|div|header|main|blockquote|dl|form|fieldset|figure|aside|address|caption|pre|hr|body|head|title)$/.test(
      tagName,
    );
  if (apart) page.blank = true;
  const outer = page.level;
  if (/^h[1-6]$/.test(tagName)) page.level = Number(tagName.slice(1));
  if (tagName === 'li') page.text += '• ';
  for (const child of node.childNodes) visit(page, child);
  if (!cells.has(tagName)) endLine(page);
  if (apart) page.blank = true;
  page.level = outer;
}

/**
 * A page of HTML as lines: blocks, list items (with a bullet) and table rows (cells apart by tabs) are lines,
 * headings have their level. `spoken` is what is no part of the text: menus,
 * page feet, and what only stands in attributes.
 */
export function htmlLines(document: HtmlParent): {
  readonly lines: readonly Line[];
  readonly spoken: readonly string[];
} {
  const page: Page = { lines: [], text: '', level: 0, bold: 0, light: 0, blank: false, aside: [] };
  for (const child of document.childNodes) visit(page, child);
  endLine(page);
  return { lines: page.lines, spoken: [...page.aside, ...spokenAttributes(document)] };
}
