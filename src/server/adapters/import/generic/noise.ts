import type { Furniture } from '#domain/minutes/parsed-minutes.ts';
import { kindOfLabel } from '#domain/minutes/section-label.ts';
import { findCommittee } from './committee-name.ts';
import { readHead } from './item-head.ts';
import { isBlank, plain, type Line } from './printed-line.ts';

/** What a web page or a printer puts around and between items. */
const navigation =
  /^(?:til toppen|tilbage(?: til .{1,40})?|skip til .{1,40}|gå til (?:indhold|hovedindhold|forsiden)|you are here|du er her:?|hjem|forside|udskriv(?: hele .{1,20})?|hent som fil:?|fold alle ud|se alle bilag|(?:show|se|afspil) video|video fra mødet|background image|til top|til indholdsfortegnelse|print|læs op|hent (?:som pdf|hele .{1,30}|pdf|punkt .{1,30})|kopi[eé]r link|del|del (?:på|med) .{1,20}|luk|vis (?:mere|mindre|alle?)|næste|forrige|menu|søg|download(?: .{1,30})?|åbn(?: som)? pdf|link til .{1,30}|pdf|tip en ven|næste punkt|forrige punkt|op|top|se bilag|cookies?|accepter.{0,20})$/iu;
/** A page number with or without what is printed beside it. */
const pageNumber =
  /^(?:[^.:]{0,100}\s)?side:?\s*\d{1,3}(?:\s*(?:af|\/)\s*\d{1,3})?(?:\s*[|–-]?\s*\d{2}[-.]\d{2}[-.]\d{4})?$|^(?:-\s*)?\d{1,3}\s*(?:af|\/)\s*\d{1,3}(?:\s*-)?$/iu;
/** Lines before "---" at the very top: where a copy of the text came from. */
const frontMatterEnd = /^-{3,}\s*$/;
const frontMatterLine = /^[a-z][\w-]{0,30}:\s\S/;

const masked = (line: Line): string => plain(line).replace(/\d+/g, '0').toLowerCase();

/**
 * Takes out what belongs to no item wherever it stands: navigation, page heads and numbers, front matter.
 * A line is a page head when it counts pages, or returns with other numbers on three pages or more.
 */
export function takeOutNoise(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly furniture: readonly Furniture[];
} {
  const furniture: Furniture[] = [];
  const end = lines.findIndex(({ text }) => frontMatterEnd.test(text));
  const isFront =
    end > 0 &&
    lines.slice(0, end).every((line) => isBlank(line) || frontMatterLine.test(line.text));
  const front = isFront ? lines.slice(0, end + 1) : [];
  for (const { text } of front.filter((line) => !isBlank(line)))
    furniture.push({ kind: 'other', text });

  const counted = new Map<string, Set<string>>();
  for (const line of lines)
    if (/\d/.test(line.text) && line.text.length < 120)
      counted.set(masked(line), (counted.get(masked(line)) ?? new Set()).add(plain(line)));
  // What is printed beside the page number on page after page.
  const written = lines.filter((line) => !isBlank(line));
  const beside = new Map<string, number>();
  written.forEach((line, i) => {
    const near = [written[i - 1], written[i + 1]].some(
      (other) => other !== undefined && pageNumber.test(plain(other)),
    );
    if (near && line.text.length < 160)
      beside.set(masked(line), (beside.get(masked(line)) ?? 0) + 1);
  });
  const isPageHead = (line: Line): boolean =>
    pageNumber.test(plain(line)) ||
    ((beside.get(masked(line)) ?? 0) >= 2 &&
      kindOfLabel(plain(line)) === null &&
      readHead(line, 0) === null) ||
    (/\bside\b/iu.test(line.text) && (counted.get(masked(line))?.size ?? 0) >= 3) ||
    (/^\d{1,3} \p{Lu}/u.test(line.text.trim()) &&
      findCommittee(line.text)?.name === line.text.trim().replace(/^\d+ /, '') &&
      (counted.get(masked(line))?.size ?? 0) >= 2);

  const kept = lines.slice(front.length).filter((line) => {
    if (isBlank(line)) return true;
    const isNavigation = navigation.test(plain(line));
    if (!isNavigation && !isPageHead(line)) return true;
    furniture.push({ kind: isNavigation ? 'navigation' : 'page-head', text: line.text.trim() });
    return false;
  });
  return { lines: kept, furniture };
}
