import type { PdfLine, PdfRun } from '../source.ts';
import { joinLines } from '../printed-item/join-lines.ts';
import type { PageStyle } from './page-style.ts';
import { endsOnPurpose } from './text-width.ts';

/** A page holds no table as long; one that claims to is read in pieces, so that no page takes for ever. */
const maxLines = 120;

type Cell = { readonly x: number; readonly end: number; readonly runs: readonly PdfRun[] };

/** In ems: a gap this wide may stand between cells if a column begins there. */
const narrowGap = 0.6;
const wideGap = 1.5;
/** In points: how exactly cells of a column begin at the same place. */
const tolerance = 4;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;

/** The cells of a line, given where columns are known to begin. */
function splitCells({ runs, height }: PdfLine, columns: readonly number[]): readonly Cell[] {
  const cells: { x: number; end: number; runs: PdfRun[] }[] = [];
  for (const run of runs) {
    const last = cells.at(-1);
    const gap = last === undefined ? Infinity : (run.x - last.end) / height;
    const begins = gap > wideGap || (gap > narrowGap && columns.some((x) => isNear(x, run.x)));
    if (last === undefined || begins) cells.push({ x: run.x, end: run.x + run.width, runs: [run] });
    else {
      last.runs.push(run);
      last.end = Math.max(last.end, run.x + run.width);
    }
  }
  return cells;
}

const cellText = ({ runs }: Cell, height: number): string =>
  runs.reduce((text, run, i) => {
    const before = runs[i - 1];
    const gap = before === undefined ? 0 : (run.x - before.x - before.width) / height;
    return text + (gap > 0.12 ? ' ' : '') + run.text;
  }, '');

const columnOf = (x: number, columns: readonly number[]): number =>
  Math.max(
    0,
    columns.findLastIndex((start) => start <= x + tolerance),
  );

/** Where cells may begin: at the line's own beginning and behind each gap that is wider than a space. */
const possibleStarts = ({ runs, height }: PdfLine): readonly number[] =>
  runs
    .filter((run, i) => {
      const before = runs[i - 1];
      return before === undefined || run.x - before.x - before.width > narrowGap * height;
    })
    .map(({ x }) => x);

/** Columns begin where cells clearly begin, and where narrow gaps stand below each other. */
function findColumns(lines: readonly PdfLine[]): readonly number[] {
  const columns: number[] = [];
  const add = (x: number): void => {
    if (!columns.some((known) => isNear(known, x))) columns.push(x);
  };
  const possible = lines.map(possibleStarts);
  lines.forEach((line, i) => {
    const cells = splitCells(line, []);
    if (cells.length > 1) for (const { x } of cells) add(x);
    const others = possible.filter((_, j) => j !== i);
    for (const x of possible[i] ?? [])
      if (others.some((starts) => starts.length > 1 && starts.some((start) => isNear(start, x))))
        add(x);
  });
  return columns.sort((a, b) => a - b);
}

/** Two lines whose gaps stand exactly below each other are rows, however narrow the gaps are. */
function standBelow(line: PdfLine, next: PdfLine | undefined, style: PageStyle): boolean {
  if (next === undefined || next.y - line.y > 3.5 * style.pitch(line.height)) return false;
  const [starts, below] = [possibleStarts(line), possibleStarts(next)];
  const same = starts.filter((x) => below.some((other) => Math.abs(other - x) < 1)).length;
  return starts.length > 1 && same > 1 && same === Math.max(starts.length, below.length);
}

/** Whether a line goes on with a table: it has cells in several columns, or a cell of one goes on. */
function continues(
  line: PdfLine,
  before: PdfLine,
  columns: readonly number[],
  style: PageStyle,
): boolean {
  const step = line.y - before.y;
  if (step > 3.5 * style.pitch(line.height)) return false;
  const cells = splitCells(line, columns);
  if (cells.length > 1) return cells.every(({ x }) => columns.some((start) => isNear(start, x)));
  const [cell] = cells;
  if (cell === undefined) return false;
  const column = columns.findIndex((start) => isNear(start, cell.x));
  if (column > 0) return true;
  const next = columns[1] ?? Infinity;
  return column === 0 && cell.end < next && step < 1.25 * style.pitch(line.height);
}

/** How many lines from `from` on are rows of one table; 0 when no table begins there. */
export function countTableLines(lines: readonly PdfLine[], from: number, style: PageStyle): number {
  const first = lines[from];
  if (first === undefined) return 0;
  if (!first.text.includes('\t') && !standBelow(first, lines[from + 1], style)) return 0;
  let columns = findColumns([first]);
  let end = from + 1;
  for (; end < Math.min(lines.length, from + maxLines); end += 1) {
    const [line, before] = [lines[end], lines[end - 1]];
    if (line === undefined || before === undefined) break;
    const wider =
      possibleStarts(line).length > 1 ? findColumns([...lines.slice(from, end), line]) : columns;
    if (!continues(line, before, wider, style)) break;
    columns = wider;
  }
  return end - from;
}

/** Lines of one table → rows of cells; a cell's lines are put together, purposeful breaks kept. */
export function buildRows(
  lines: readonly PdfLine[],
  style: PageStyle,
): readonly (readonly string[])[] {
  const columns = findColumns(lines);
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  // Where some steps are those of running text and others larger, the larger ones part the rows.
  const least = Math.min(...steps);
  const isAiry = least <= 1.08 * style.bodyPitch && Math.max(...steps) >= 1.15 * least;
  const rows: { text: string; last: PdfLine | null }[][] = [];
  lines.forEach((line, i) => {
    const cells = splitCells(line, columns);
    const step = steps[i - 1] ?? Infinity;
    const starts = isAiry ? step > 1.12 * least : columnOf(cells[0]?.x ?? 0, columns) === 0;
    if (i === 0 || starts) rows.push(columns.map(() => ({ text: '', last: null })));
    for (const cell of cells) {
      const column = columnOf(cell.x, columns);
      const into = rows.at(-1)?.[column];
      if (into === undefined) continue;
      const text = cellText(cell, line.height);
      const here: PdfLine = { ...line, x: cell.x, text, runs: cell.runs };
      const right = (columns[column + 1] ?? style.right + 4) - 4;
      const broken = into.last !== null && endsOnPurpose(into.last, here, right);
      into.text = broken ? `${into.text}\n${text}` : joinLines(into.text, text);
      into.last = here;
    }
  });
  return rows.map((row) => row.map(({ text }) => text));
}
