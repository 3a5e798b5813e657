import { joinLines } from '../printed-item/join-lines.ts';
import type { Block, PrintedDocument } from './block.ts';
import { isTemplateLabel } from './divide-item.ts';
import { partPlainFurniture } from './plain-pages.ts';

const bullet = /^[•·▪‣◦–-]\s+(?=\S)/u;
const numbered = /^(?:\d{1,2}[.)]|\p{L}\))\s+\S/u;
const point = /^\p{Lu}\.\s+\p{L}[^\n]*(?<![.:;,])$/u;
const itemHead = /^Punkt\s+\d{1,4}[a-z]?\s*(?:\([^)]*\))?\s*[:.]\s*/iu;
const leader = /(?:(?<!\.)\.{3,}|(?<![.…])…[.…]*|(?<!\. )(?:\. ){3,})\s*\d{1,4}\s*$/u;
const caseNumber = /^(?=\S*\d)[\p{L}\d]{1,6}(?:[-./][\p{L}\d]+){1,6}$/u;
const headLabel =
  /^(?:Udvalg|Mødedato|Mødested|Mødedeltagere|Afbud|Fravær(?:ende)?|Indholdsfortegnelse)(?!\p{L})/u;
/** How much of the widest line a line may lack and still be full: letters differ in width. */
const full = 0.88;

type Line = {
  readonly text: string;
  /** A blank line or a page's end stands before it. */
  readonly first: boolean;
  /** The line before was ended on purpose: this line's first word would have fitted in. */
  readonly afterEnd: boolean;
};

/** Lines that say something, with what their surroundings say about them. */
function readLines(pages: readonly (readonly string[])[]): readonly Line[] {
  const lengths = pages.flatMap((page) => page.map(({ length }) => length)).sort((a, b) => a - b);
  const width = full * (lengths[Math.floor(lengths.length * 0.98)] ?? 0);
  const lines: Line[] = [];
  let before: string | null = null;
  let blank = true;
  for (const page of pages) {
    const start = page.findIndex((line) => line.trim() !== '');
    const end = page.findLastIndex((line) => line.trim() !== '');
    page.forEach((printed, i) => {
      const text = printed.trim();
      if (text === '') {
        // The blank lines around a page's end part no paragraphs.
        blank ||= i > start && i < end;
        return;
      }
      const [word = ''] = text.split(/\s/);
      const afterEnd: boolean = before === null || before.length + 1 + word.length < width;
      const first: boolean = blank || (i === start && afterEnd);
      lines.push({ text: text.replace(/\s{2,}|\t/g, '\t'), first, afterEnd });
      before = printed.trimEnd();
      blank = false;
    });
  }
  return lines;
}

/**
 * Plain text of the same document (as a PDF reader copies it) → blocks: nothing is larger or bold, so heads are known
 * by their words and by the contents.
 */
export function readPlainBlocks(text: string): PrintedDocument {
  const { pages, furniture } = partPlainFurniture(text.replace(/\r\n?/g, '\n').split('\f'));
  const lines = readLines(pages);
  const titles = lines
    .filter((line) => leader.test(line.text))
    .map((line) => line.text.replace(leader, '').trim());
  const isWhole = (head: string): boolean => titles.includes(head.replace(itemHead, ''));
  const blocks: Block[] = [];
  for (const { text: line, first, afterEnd } of lines) {
    const last = blocks.at(-1);
    const isListItem = bullet.test(line) || (numbered.test(line) && (first || afterEnd));
    if (leader.test(line)) blocks.push({ kind: 'paragraph', text: line });
    else if (itemHead.test(line)) blocks.push({ kind: 'heading', text: line, rank: 2 });
    else if (isTemplateLabel(line)) blocks.push({ kind: 'heading', text: line, rank: 1 });
    else if ((first || last?.kind === 'heading') && point.test(line))
      blocks.push({ kind: 'heading', text: line, rank: 0 });
    else if (headLabel.test(line))
      blocks.push({ kind: 'paragraph', text: line.replace('\t', ' ') });
    else if (line.includes('\t')) blocks.push({ kind: 'row', cells: line.split('\t') });
    else if (isListItem) blocks.push({ kind: 'list-item', text: line.replace(bullet, '- ') });
    else if (first || last === undefined || last.kind === 'row')
      blocks.push({ kind: 'paragraph', text: line });
    else if (last.kind !== 'heading') {
      const joined = afterEnd ? `${last.text}\n${line}` : joinLines(last.text, line);
      blocks.splice(-1, 1, { kind: last.kind, text: joined });
    } else if (last.rank === 2 && !isWhole(last.text) && !caseNumber.test(line))
      blocks.splice(-1, 1, { ...last, text: joinLines(last.text, line) });
    else blocks.push({ kind: 'paragraph', text: line });
  }
  return { blocks, furniture, ranked: false };
}
