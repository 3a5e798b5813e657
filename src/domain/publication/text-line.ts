import type { TextRun } from './text-run.ts';

/** One line of a text, with the links in it. */
export type TextLine = readonly TextRun[];

const textOf = (run: TextRun): string => (typeof run === 'string' ? run : run.text);

/** The line as people read it, without its links. */
export const plainLine = (line: TextLine): string => line.map(textOf).join('');

/** The lines of a text; a link that runs over a line end becomes one link on each line. */
export function linesOf(text: readonly TextRun[]): TextLine[] {
  return splitRuns(text, '\n').map((line) => trimEnd(line));
}

/** The cells of a line whose cells are divided by tabs. */
export const cellsOf = (line: TextLine): TextLine[] =>
  splitRuns(line, '\t').map((cell) => trimStart(trimEnd(cell)));

/** The line without its first `length` characters and the space after them. */
export function withoutStart(line: TextLine, length: number): TextLine {
  let rest = length;
  const kept = line.flatMap((run): TextRun[] => {
    const text = textOf(run);
    const cut = Math.min(rest, text.length);
    rest -= cut;
    return cut === text.length ? [] : [withText(run, text.slice(cut))];
  });
  return trimStart(kept);
}

/** Several printed lines as one, a space between them. */
export const joinLines = (lines: readonly TextLine[]): TextLine =>
  mergeText(lines.map(trimStart).flatMap((line, index) => (index === 0 ? line : [' ', ...line])));

function splitRuns(runs: readonly TextRun[], separator: string): TextRun[][] {
  const parts: TextRun[][] = [[]];
  for (const run of runs)
    for (const [index, text] of textOf(run).split(separator).entries()) {
      if (index > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push(withText(run, text));
    }
  return parts;
}

const withText = (run: TextRun, text: string): TextRun =>
  typeof run === 'string' ? text : { ...run, text };

function trimStart(line: TextLine): TextLine {
  const [first, ...rest] = line;
  if (first === undefined) return [];
  const text = textOf(first).trimStart();
  return text === '' ? trimStart(rest) : [withText(first, text), ...rest];
}

function trimEnd(line: TextLine): TextLine {
  const last = line.at(-1);
  if (last === undefined) return [];
  const text = textOf(last).trimEnd();
  const before = line.slice(0, -1);
  return text === '' ? trimEnd(before) : [...before, withText(last, text)];
}

/** Neighbouring plain runs become one, so that a text without links is a single string. */
function mergeText(line: TextLine): TextLine {
  const merged: TextRun[] = [];
  for (const run of line) {
    const last = merged.at(-1);
    if (typeof run === 'string' && typeof last === 'string') merged.splice(-1, 1, last + run);
    else merged.push(run);
  }
  return merged;
}
