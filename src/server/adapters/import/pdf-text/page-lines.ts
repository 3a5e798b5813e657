import type { PdfLine, PdfRun } from '../source.ts';
import type { PlacedRun } from './run-builder.ts';

/** In ems: how far base lines of one line may lie apart (raised figures, cells set in another size). */
const sameLine = 0.4;
/** In ems: a gap as wide stands between cells, not between words. */
const cellGap = 1.5;
const spaceGap = 0.12;

const isBoldFont = (font: string): boolean => /bold|black|heavy|demi/i.test(font);
const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

type Cluster = { readonly runs: PlacedRun[]; y: number; height: number };

function clusterByBaseLine(runs: readonly PlacedRun[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const last = clusters.at(-1);
    const near =
      last !== undefined &&
      run.angle === 0 &&
      last.runs[0]?.angle === 0 &&
      run.y - last.y < sameLine * Math.max(run.height, last.height);
    if (near) {
      last.runs.push(run);
      last.height = Math.max(last.height, run.height);
    } else {
      clusters.push({ runs: [run], y: run.y, height: run.height });
    }
  }
  return clusters;
}

/** Text printed twice, a hair apart, is how some programs make bold letters. */
const isOverprint = (run: PdfRun, before: PdfRun | undefined): boolean =>
  before?.text === run.text &&
  Math.abs(before.x - run.x) < 0.3 * run.height &&
  Math.abs(before.y - run.y) < 0.3 * run.height;

function buildLine({ runs: unsorted }: Cluster): PdfLine {
  const runs: PdfRun[] = [];
  let text = '';
  let boldLetters = 0;
  let end = 0;
  for (const { x, y, width, height, font, spaced, text: words } of unsorted.sort(
    (a, b) => a.x - b.x,
  )) {
    const run: PdfRun = { text: words, x, y, width, height, font };
    const before = runs.at(-1);
    if (isOverprint(run, before)) {
      boldLetters += isBoldFont(run.font) ? 0 : letters(run.text);
      continue;
    }
    const size = Math.max(run.height, before?.height ?? 0);
    const gap = (run.x - end) / size;
    if (before !== undefined)
      text += gap > cellGap ? '\t' : gap > spaceGap || (spaced && gap > 0) ? ' ' : '';
    text += run.text;
    end = Math.max(end, run.x + run.width);
    boldLetters += isBoldFont(run.font) ? letters(run.text) : 0;
    runs.push(run);
  }
  const widest = runs.reduce((a, b) => (b.width > a.width ? b : a));
  const all = letters(text);
  return {
    y: widest.y,
    x: Math.min(...runs.map(({ x }) => x)),
    height: widest.height,
    bold: all > 0 && boldLetters >= 0.9 * all,
    text,
    runs,
  };
}

/** Runs → lines, from the top of the page to its foot and from left to right. */
export const buildLines = (runs: readonly PlacedRun[]): readonly PdfLine[] =>
  clusterByBaseLine(runs).map(buildLine);
