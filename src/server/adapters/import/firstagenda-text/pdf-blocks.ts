import { joinLines } from '../printed-item/join-lines.ts';
import type { PdfLine, PdfPage } from '../source.ts';
import type { Block, PrintedDocument } from './block.ts';
import { partPageFurniture } from './page-furniture.ts';
import { isHeadingLine, measureStyle, rankOf, type PageStyle } from './page-style.ts';
import { buildRows, countTableLines } from './table-rows.ts';
import { endsOnPurpose, rightOf } from './text-width.ts';

/** A bold paragraph is emphasis, not a heading. */
const maxHeading = 300;
const bullet = /^[•·▪‣◦*–-]\s+(?=\S)/u;
const numbered = /^(?:\d{1,2}[.)]|\p{L}\))\s+\S/u;

/**
 * "09-03-2022 Økonomiudvalget" behind the end of a sentence heads the next treatment, however full the line before is;
 * behind "d." the sentence goes on.
 */
const headsTreatment = (before: string, line: string): boolean =>
  /^\d{2}[-.]\d{2}[-.]\d{4}\s+\p{Lu}/u.test(line) &&
  /[.!?)"”]$/u.test(before) &&
  !/(?<!\p{L})(?:d|pr|ca)\.$/iu.test(before);

type Placed = { readonly block: Block; readonly first: PdfLine; readonly last: PdfLine };

const joinAll = (
  lines: readonly PdfLine[],
  breaks: (line: PdfLine, next: PdfLine) => boolean,
): string =>
  lines.reduce((text, line, i) => {
    const before = lines[i - 1];
    if (before === undefined) return line.text;
    return breaks(before, line) ? `${text}\n${line.text}` : joinLines(text, line.text);
  }, '');

/** Lines set narrower than the page (an indented quotation) end at their own right edge. */
function rightEdge(lines: readonly PdfLine[], style: PageStyle): number {
  const own = Math.max(...lines.map(rightOf));
  const full = lines
    .slice(0, -1)
    .filter((line) => rightOf(line) > own - 0.08 * (style.right - style.left));
  const isNarrow = full.length >= 2 && full.length >= 0.7 * (lines.length - 1);
  return isNarrow && own - style.left > 0.5 * (style.right - style.left) ? own : style.right;
}

/** How many lines from `from` on are one heading: same look, and broken only because the line was full. */
function countHeadingLines(lines: readonly PdfLine[], from: number, style: PageStyle): number {
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const [line, before] = [lines[end], lines[end - 1]];
    if (line === undefined || before === undefined) break;
    const same = isHeadingLine(line, style) && rankOf(line, style) === rankOf(before, style);
    const close = line.y - before.y <= 1.25 * style.pitch(line.height);
    if (!same || !close || endsOnPurpose(before, line, style.right)) break;
  }
  return end - from;
}

/** How many lines from `from` on stand together without a larger gap. */
function countTextLines(lines: readonly PdfLine[], from: number, style: PageStyle): number {
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const [line, before] = [lines[end], lines[end - 1]];
    if (line === undefined || before === undefined) break;
    if (isHeadingLine(line, style) || countTableLines(lines, end, style) > 0) break;
    if (line.y - before.y > 1.2 * style.pitch(line.height)) break;
  }
  return end - from;
}

/** Lines that stand together → paragraphs and list items: an item begins with its mark after an ended line. */
function buildParagraphs(lines: readonly PdfLine[], style: PageStyle): readonly Placed[] {
  const right = rightEdge(lines, style);
  const breaks = (line: PdfLine, next: PdfLine): boolean => endsOnPurpose(line, next, right);
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    const ended = before === undefined || breaks(before, line) || /[.:;]$/u.test(before.text);
    const marked =
      /^[•▪‣◦]\s/u.test(line.text) ||
      (ended && (bullet.test(line.text) || numbered.test(line.text)));
    const inItem =
      bullet.test(groups.at(-1)?.[0]?.text ?? '') || numbered.test(groups.at(-1)?.[0]?.text ?? '');
    const outdented = inItem && ended && line.x < (groups.at(-1)?.[0]?.x ?? 0) + 2;
    const heads = headsTreatment(before?.text ?? '', line.text);
    if (before === undefined || marked || outdented || heads) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.flatMap((group): Placed[] => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    const text = joinAll(group, breaks);
    const isItem = bullet.test(text) || numbered.test(text);
    const block: Block = isItem
      ? { kind: 'list-item', text: text.replace(bullet, '- ') }
      : { kind: 'paragraph', text };
    return [{ block, first, last }];
  });
}

function buildPage(lines: readonly PdfLine[], style: PageStyle): readonly Placed[] {
  const blocks: Placed[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const rows = countTableLines(lines, at, style);
    const size =
      rows ||
      (isHeadingLine(line, style)
        ? countHeadingLines(lines, at, style)
        : countTextLines(lines, at, style));
    const group = lines.slice(at, at + size);
    const last = group.at(-1) ?? line;
    if (rows > 0)
      for (const cells of buildRows(group, style))
        blocks.push({ block: { kind: 'row', cells }, first: line, last });
    else if (isHeadingLine(line, style)) {
      const text = joinAll(group, () => false);
      const isEmphasis = text.length > maxHeading && rankOf(line, style) === 0;
      const block: Block = isEmphasis
        ? { kind: 'paragraph', text }
        : { kind: 'heading', text, rank: rankOf(line, style) };
      blocks.push({ block, first: line, last });
    } else blocks.push(...buildParagraphs(group, style));
    at += size;
  }
  return blocks;
}

type Flowing = Placed & { readonly block: Extract<Block, { kind: 'paragraph' | 'list-item' }> };

const isFlowing = (placed: Placed | undefined): placed is Flowing =>
  placed?.block.kind === 'paragraph' || placed?.block.kind === 'list-item';

/** Whether a paragraph goes on at the top of the next page: its last line is full, and an item stays indented. */
function goesOn(before: Flowing, next: Flowing, style: PageStyle): boolean {
  if (next.block.kind !== 'paragraph') return false;
  if (before.block.kind === 'list-item' && next.first.x < before.first.x + 2) return false;
  if (headsTreatment(before.last.text, next.first.text)) return false;
  return !endsOnPurpose(before.last, next.first, style.right);
}

/** The pages of a PDF → blocks in reading order, without page heads and page numbers. */
export function readPdfBlocks(pages: readonly PdfPage[]): PrintedDocument {
  const { pages: body, furniture } = partPageFurniture(pages);
  const style = measureStyle(body);
  const placed: Placed[] = [];
  for (const { lines } of body) {
    const [first, ...rest] = buildPage(lines, style);
    const before = placed.at(-1);
    if (first === undefined) continue;
    if (isFlowing(before) && isFlowing(first) && goesOn(before, first, style)) {
      const text = joinLines(before.block.text, first.block.text);
      placed.splice(-1, 1, { ...first, block: { kind: before.block.kind, text } });
    } else placed.push(first);
    placed.push(...rest);
  }
  return { blocks: placed.map(({ block }) => block), furniture, ranked: true };
}
