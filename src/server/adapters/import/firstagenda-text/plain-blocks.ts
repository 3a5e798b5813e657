import { joinLines } from '../printed-item/join-lines.ts';
import type { Furniture } from '#domain/minutes/parsed-minutes.ts';
import type { Block, PrintedDocument } from './block.ts';
import { isTemplateLabel } from './divide-item.ts';

const bullet = /^[•·▪‣◦–-]\s+(?=\S)/u;
const numbered = /^(?:\d{1,2}[.)]|\p{L}\))\s+\S/u;
const itemHead = /^Punkt\s+\d{1,4}[a-z]?\s*(?:\([^)]*\))?\s*[:.]/iu;
const leader = /(?:\.{3,}|…[.…]*|(?:\. ){3,})\s*\d{1,4}\s*$/u;
const pageNumber = /^\s*(?:side\s+)?\d{1,4}(?:\s*(?:af|\/)\s*\d{1,4})?\s*$/iu;
const caseNumber = /^(?=\S*\d)[\p{L}\d]{1,6}(?:[-./][\p{L}\d]+){1,6}$/u;
const headLabel =
  /^(?:Mødedato|Mødested|Mødedeltagere|Afbud|Fravær(?:ende)?|Indholdsfortegnelse)\b/u;

/** Page numbers, and lines that stand at the top or the foot of several pages. */
function partFurniture(pages: readonly string[]): {
  readonly lines: readonly string[];
  readonly furniture: readonly Furniture[];
} {
  const edges = (page: string): readonly string[] => {
    const lines = page.split('\n').filter((line) => line.trim() !== '');
    return [...new Set([lines[0], lines.at(-1)].map((line) => line?.trim() ?? ''))];
  };
  const same = (line: string): string => line.trim().replace(/\d{1,4}/g, '#');
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const edge of edges(page)) seen.set(same(edge), (seen.get(same(edge)) ?? 0) + 1);
  const furniture: Furniture[] = [];
  const lines = pages.flatMap((page) => {
    const cut = edges(page).filter(
      (edge) =>
        !itemHead.test(edge) &&
        (pageNumber.test(edge) ||
          (pages.length > 2 && (seen.get(same(edge)) ?? 0) > pages.length / 2)),
    );
    if (pages.length < 2 || cut.length === 0) return [...page.split('\n'), ''];
    furniture.push({ kind: 'page-head', text: cut.join('\n') });
    return [...page.split('\n').filter((line) => !cut.includes(line.trim())), ''];
  });
  return { lines, furniture };
}

/**
 * Plain text of the same document (as a PDF reader copies it) → blocks: nothing is larger or bold, so heads are known
 * by their words, and a line that the next word would have fitted into was ended on purpose.
 */
export function readPlainBlocks(text: string): PrintedDocument {
  const pages = text.replace(/\r\n?/g, '\n').split('\f');
  const { lines, furniture } = partFurniture(pages);
  const lengths = lines.map(({ length }) => length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  const titles = lines
    .filter((line) => leader.test(line))
    .map((line) => line.replace(leader, '').trim());
  const isWhole = (title: string): boolean => titles.includes(title.replace(itemHead, '').trim());
  const blocks: Block[] = [];
  let before: string | null = null;
  const push = (block: Block): void => {
    blocks.push(block);
  };
  for (const raw of lines) {
    const line = raw.trim().replace(/\s{3,}|\t/g, '\t');
    const last = blocks.at(-1);
    const [word = ''] = line.split(/\s/);
    const ended: boolean = before === null || before.length + 1 + word.length < width;
    const goesOn = before !== null && last !== undefined && last.kind !== 'row';
    before = line === '' ? null : raw.trimEnd();
    if (line === '') continue;
    if (itemHead.test(line) && !leader.test(line)) push({ kind: 'heading', text: line, rank: 2 });
    else if (isTemplateLabel(line)) push({ kind: 'heading', text: line, rank: 1 });
    else if (
      goesOn &&
      last.kind === 'heading' &&
      last.rank === 2 &&
      !ended &&
      !isWhole(last.text) &&
      !caseNumber.test(line)
    )
      blocks.splice(-1, 1, { ...last, text: joinLines(last.text, line) });
    else if (headLabel.test(line)) push({ kind: 'paragraph', text: line.replace('\t', ' ') });
    else if (line.includes('\t') && !leader.test(line))
      push({ kind: 'row', cells: line.split('\t') });
    else if (
      bullet.test(line) ||
      (numbered.test(line) &&
        (ended || /[.:;,]$/u.test(last === undefined ? '' : 'text' in last ? last.text : '')))
    )
      push({ kind: 'list-item', text: line.replace(bullet, '- ') });
    else if (goesOn && last.kind !== 'heading' && !leader.test(line))
      blocks.splice(-1, 1, {
        kind: last.kind,
        text: ended ? `${last.text}\n${line}` : joinLines(last.text, line),
      });
    else push({ kind: 'paragraph', text: line });
  }
  return { blocks, furniture, ranked: false };
}
