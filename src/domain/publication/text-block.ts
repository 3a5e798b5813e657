import { bullet, markLines, number, numberOf, type MarkedLine } from './marked-line.ts';
import type { TextRun } from './text-run.ts';
import {
  cellsOf,
  joinLines,
  linesOf,
  plainLine,
  withoutStart,
  type TextLine,
} from './text-line.ts';
import { toTable, type TextTable } from './text-table.ts';

/** A part of a section's text, as a page or a PDF sets it. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly TextLine[] }
  /** A short line of its own over a longer text. Never a heading: nobody has said that it is one. */
  | { readonly kind: 'lead'; readonly line: TextLine }
  /** Within a section, whose own label stands above: 1 is the highest, and none is skipped. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly line: TextLine }
  | ({ readonly kind: 'list' } & ListItems)
  | ({ readonly kind: 'numbered'; readonly start: number } & ListItems)
  | TextTable
  /** The texts of the footnotes that the lines above call. */
  | {
      readonly kind: 'notes';
      readonly notes: readonly { readonly number: number; readonly line: TextLine }[];
    };

type ListItems = {
  readonly items: readonly TextLine[];
  /** What stands in each item under its line: lists within lists, further paragraphs. As many as there are items. */
  readonly within?: readonly (readonly TextBlock[])[];
};

/**
 * The blocks of a text that came as plain text: blank lines part paragraphs, "- " begins a list item,
 * "1." a numbered one, tabs part the cells of a table row. Every word is kept and stays in order;
 * only the marks "-", "•" and the numbers of a list go over into the list.
 */
export function toBlocks(text: readonly TextRun[]): TextBlock[] {
  const lines = markLines(linesOf(text));
  const blocks = mergeLists(groupLines(lines).flatMap(blocksOfGroup));
  return blocks.map((block, index) => asLead(block, blocks[index + 1]) ?? block);
}

function groupLines(lines: readonly MarkedLine[]): MarkedLine[][] {
  const groups: MarkedLine[][] = [[]];
  for (const line of lines) {
    if (line.kind === 'blank') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** Lines of one kind stand together; a line without a mark, after one with a mark, may go on with that item. */
function blocksOfGroup(group: readonly MarkedLine[]): TextBlock[] {
  const runs: { kind: MarkedLine['kind']; items: TextLine[][] }[] = [];
  for (const { kind, line } of group) {
    const last = runs.at(-1);
    const item = last?.items.at(-1);
    if (kind === 'text' && last && item && goesOn(last.kind, item, line)) item.push(line);
    else if (last?.kind === kind) last.items.push([line]);
    else runs.push({ kind, items: [[line]] });
  }
  return runs.flatMap(({ kind, items }) => blocksOf(kind, items));
}

function goesOn(kind: MarkedLine['kind'], item: readonly TextLine[], line: TextLine): boolean {
  if (kind !== 'bullet' && kind !== 'number') return false;
  return /^\s{2}/.test(plainLine(line)) || isWrapped(item.at(-1) ?? [], line);
}

function blocksOf(kind: MarkedLine['kind'], items: readonly (readonly TextLine[])[]): TextBlock[] {
  switch (kind) {
    case 'row':
      return [toTable(items.map(([line]) => cellsOf(line ?? [])))];
    case 'bullet':
      return [{ kind: 'list', items: items.map((item) => itemOf(item, bullet)) }];
    case 'number':
      return mergeLists(
        items.map((item) => ({
          kind: 'numbered',
          start: numberOf(item[0] ?? []),
          items: [itemOf(item, number)],
        })),
      );
    case 'text':
      return [{ kind: 'paragraph', lines: unwrap(items.map(([line]) => line ?? [])) }];
    case 'blank':
      return [];
  }
}

function itemOf(lines: readonly TextLine[], mark: RegExp): TextLine {
  const [first = [], ...rest] = lines;
  const length = mark.exec(plainLine(first))?.[0].length ?? 0;
  return joinLines([withoutStart(first, length), ...rest]);
}

/** Items with blank lines between them are one list, numbered ones when the numbers go on. */
function mergeLists(blocks: readonly TextBlock[]): TextBlock[] {
  const merged: TextBlock[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (block.kind === 'list' && last?.kind === 'list')
      merged.splice(-1, 1, { ...last, items: [...last.items, ...block.items] });
    else if (
      block.kind === 'numbered' &&
      last?.kind === 'numbered' &&
      last.start + last.items.length === block.start
    )
      merged.splice(-1, 1, { ...last, items: [...last.items, ...block.items] });
    else merged.push(block);
  }
  return merged;
}

/** A printed line end inside a sentence is none of the text's own; one after a short line is. */
function unwrap(lines: readonly TextLine[]): TextLine[] {
  const whole: TextLine[][] = [];
  let before: TextLine | undefined;
  for (const line of lines) {
    if (before && isWrapped(before, line)) whole.at(-1)?.push(line);
    else whole.push([line]);
    before = line;
  }
  return whole.map(joinLines);
}

const wrapWidth = 50;
function isWrapped(before: TextLine, line: TextLine): boolean {
  const [end, start] = [plainLine(before).trim(), plainLine(line).trim()];
  return end.length >= wrapWidth && (!/[.:;?!]$/.test(end) || /^\p{Ll}/u.test(start));
}

const leadLength = 60;
function asLead(block: TextBlock, next: TextBlock | undefined): TextBlock | null {
  if (block.kind !== 'paragraph' || block.lines.length !== 1) return null;
  if (next?.kind !== 'paragraph' && next?.kind !== 'list') return null;
  const line = block.lines[0] ?? [];
  const plain = plainLine(line);
  const isShort = plain.length <= leadLength && !/[.,:;?!–-]$/.test(plain);
  const standsOver =
    next.kind === 'list' || next.lines.some((l) => plainLine(l).length > leadLength);
  return isShort && standsOver && /^[\p{Lu}\d]/u.test(plain) ? { kind: 'lead', line } : null;
}
