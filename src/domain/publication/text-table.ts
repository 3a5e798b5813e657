import { plainLine, type TextLine } from './text-line.ts';

export type TextTable = {
  readonly kind: 'table';
  /** Null where the first row does not look like heads: a table with no heads beats one with wrong ones. */
  readonly head: readonly TextLine[] | null;
  /** All rows have as many cells as the widest. */
  readonly rows: readonly (readonly TextLine[])[];
  /** Per column: whether all its cells below the head are numbers or empty. */
  readonly numeric: readonly boolean[];
};

/** A table from its rows. The first row is its head only when it names every column and no cell of it is a number. */
export function toTable(rows: readonly (readonly TextLine[])[]): TextTable {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const even = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []));
  const [first, ...rest] = even;
  const head = first !== undefined && rest.length > 0 && looksLikeHead(first) ? first : null;
  const body = head === null ? even : rest;
  return {
    kind: 'table',
    head,
    rows: body,
    numeric: Array.from({ length: width }, (_, column) => isNumeric(body, column)),
  };
}

const figure = /^[+-−–]?\s*\d[\d.,\s]*\s*(pct\.?|%|kr\.?|mio\.( kr\.)?|t\.kr\.)?$/i;
const headLength = 40;

/** The corner above row names may be empty; every other column must be named, and each by its own name. */
function looksLikeHead(row: readonly TextLine[]): boolean {
  const names = row.map(plainLine);
  return (
    names.length > 1 &&
    names.every((name, column) => column === 0 || name !== '') &&
    names.every((name) => name.length <= headLength && (isYear(name) || !figure.test(name))) &&
    new Set(names).size === names.length
  );
}

const isYear = (name: string): boolean => /^(19|20)\d\d$/.test(name);

/** Whether all cells of a column are numbers or empty, and one is a number. */
export function isNumeric(rows: readonly (readonly TextLine[])[], column: number): boolean {
  const cells = rows.map((row) => plainLine(row[column] ?? [])).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => figure.test(cell));
}
