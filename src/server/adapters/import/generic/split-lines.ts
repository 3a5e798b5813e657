import { sectionTypes, type SectionType } from '#domain/minutes/section-type.ts';
import type { Line } from './printed-line.ts';
import { readLabel } from './strong-label.ts';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const types: readonly SectionType[] = Object.values(sectionTypes);
const labels = types
  .flatMap((type) => type.labels)
  .filter((label) => label.length > 4 && readLabel(label)?.firm === true)
  .toSorted((a, b) => b.length - a.length)
  .map(escape)
  .join('|');
/** "Sagsnr.: Resumé: Indstilling:" in one line: labels with a colon, and decision heads with body and date. */
const labelInside = new RegExp(
  `(?<=^|\\s)(?=\\p{Lu})(?:beslutning(?: (?:i )?\\p{Lu}[^:.]{2,90}?)? den ?(?:\\d[\\d.-]*|\\d{1,2}\\. \\p{L}+ \\d{4})?\\s?:|(?:${labels}|mødedato)\\.?\\s?:|punkt:? ?\\d{1,3})(?=\\s|$)`,
  'giu',
);
/** In a line that has lost its breaks: labels that are printed without a colon, and who recommends. */
const lostLabel =
  /(?<=\s)(?:Beslutning den(?= \p{Lu})|(?:Baggrund|Sagsfremstilling|Resum[eé]|Forslag|Beslutning)(?= \p{Lu}\p{Ll}|$))/gu;
const lostRecommendation = /(?<=[.:] )\p{Lu}[\p{L}&]+(?: [\p{L}&]+){0,5} indstiller:(?= )/gu;
const capital = /^\p{Lu}/u;

/** "Side 4", "3 Side 1", "Lejre Kommune Udvalget 07-04-2014 Side 4" before an item in the same line. */
const pageHead =
  /^(?:(?:\d{1,3} )?|(?:[^.:\d]{0,90}\d{1,2}-\d{1,2}-\d{4} ))Side \d{1,3}(?: af \d{1,3})?(?=\s|$)/u;
/** "Indholdsfortegnelse1. Fraværende": the heading of the contents run together with the first item. */
const glued = /^(indholdsfortegnelse\d{1,3}\.)\s+(?=\p{Lu})/iu;
/** The last entry of the contents run together with the first item: "12. Eventuelt - Lukket punkt1. Godkendelse". */
const gluedEntry = /^\s*\d{1,4}\. .*\p{L}(?<number>\d{1,4})\. (?<title>\p{Lu}.*)$/u;
const columns = /\s{3,}|\t+/u;

/** A line that has lost its breaks, cut at the labels run together in it; `null` where there are fewer than two. */
const cutAtLabels = (text: string): readonly string[] | null => {
  // Two labels have two colons: most lines need no closer look.
  if (text.indexOf(':') === text.lastIndexOf(':')) return null;
  const found = [...text.matchAll(labelInside)].filter(({ 0: label }) => capital.test(label));
  if (found.length < 2 || found.every(({ index }) => index === 0)) return null;
  const cuts = [
    ...found.map(({ index }) => index),
    ...[...text.matchAll(lostLabel)].flatMap(({ 0: label, index }) => [
      index,
      index + label.length,
    ]),
    ...[...text.matchAll(lostRecommendation)].map(({ index }) => index),
  ];
  const starts = [...new Set([0, ...cuts])].toSorted((a, b) => a - b);
  return starts
    .map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim())
    .filter((piece) => piece !== '');
};

/** Fields side by side: "Sagsnr.: 1-2    Dok.nr.: 3-4    Åbent". */
const cutAtColumns = (text: string): readonly string[] | null => {
  if (!text.includes(':') || !columns.test(text.trim())) return null;
  const cells = text.trim().split(columns);
  const first = cells[0] ?? '';
  const colon = first.indexOf(':');
  return colon > 0 && readLabel(first.slice(0, colon)) !== null ? cells : null;
};

const pieces = (text: string): readonly string[] => {
  const page = text.includes('Side ') ? pageHead.exec(text) : null;
  return page !== null && page[0].length < text.trim().length
    ? [page[0], ...pieces(text.slice(page[0].length).trimStart())]
    : (cutAtLabels(text) ?? cutAtColumns(text) ?? [text]);
};

/**
 * Lines that hold several things become several lines: labels run together, a page head before an item,
 * fields side by side. No word is changed; "Indholdsfortegnelse1." keeps its number, the item gets it too.
 */
export function splitLines(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line, i) => {
    const { number, title } = gluedEntry.exec(line.text)?.groups ?? {};
    const next = lines.slice(i + 1, i + 4).find(({ text }) => text.trim() !== '');
    if (title !== undefined && next?.text.trim() === title) {
      const contents = line.text.slice(0, line.text.length - title.length);
      return [
        { ...line, text: contents },
        { ...line, text: `${number ?? ''}. ${title}` },
      ];
    }
    const run = glued.exec(line.text);
    if (run !== null) {
      const number = /\d+/.exec(run[0])?.[0] ?? '';
      const heading = { ...line, text: run[1] ?? '' };
      return [heading, { ...line, text: `${number}. ${line.text.slice(run[0].length)}` }];
    }
    return pieces(line.text).map((text) => ({ ...line, text }));
  });
}
