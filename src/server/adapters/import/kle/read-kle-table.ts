import type { KleFault } from '#application/paper/kle-file.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { KleEntry } from './kle-entry.ts';

/** What the columns may be called, without regard to capitals, spaces and underscores. */
const columns = {
  number: ['nummer', 'nr', 'kle', 'klenummer', 'emnenr', 'emnenummer'],
  title: ['titel', 'emnetitel', 'emne', 'tekst', 'navn'],
  from: ['gyldigfra', 'fra', 'oprettet', 'oprettetdato'],
  endedOn: ['udgået', 'udgaaet', 'udgaaetdato', 'udgået dato', 'gyldigtil'],
  replacedBy: ['afløstaf', 'afloestaf', 'erstattetaf', 'nytnummer'],
} as const;

const tidy = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');

/**
 * The subject plan as a table: a line of headings, then a subject a line, with semicolon, tab or comma between. Number and
 * title are needed; from, the day it went out and what took its place may be there.
 */
export function readKleTable(
  text: string,
): Result<{ readonly publishedOn: ''; readonly entries: readonly KleEntry[] }, KleFault> {
  const [head, ...rows] = readRows(text);
  const names = (head?.cells ?? []).map(tidy);
  const place = (wanted: readonly string[]): number =>
    names.findIndex((name) => wanted.map(tidy).includes(name));
  const at = {
    number: place(columns.number),
    title: place(columns.title),
    from: place(columns.from),
    endedOn: place(columns.endedOn),
    replacedBy: place(columns.replacedBy),
  };
  if (at.number === -1 || at.title === -1)
    return err({ kind: 'not-kle', line: 1, value: (head?.cells ?? []).join(' ').slice(0, 80) });
  return ok({
    publishedOn: '',
    entries: rows
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map(({ line, cells }) => ({
        line,
        number: cells[at.number] ?? '',
        title: cells[at.title] ?? '',
        from: cells[at.from] ?? '',
        endedOn: cells[at.endedOn] ?? '',
        replacedBy: (cells[at.replacedBy] ?? '').split(/[\s,|]+/),
      })),
  });
}

type Row = { readonly line: number; readonly cells: readonly string[] };

/** Cells may stand in quotes, in which a quote is written twice and a line may end (RFC 4180). */
function readRows(text: string): readonly Row[] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const separator = [';', '\t', ','].find((one) => first.includes(one)) ?? ';';
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let [line, begun] = [1, 1];
  const endRow = (): void => {
    rows.push({ line: begun, cells: [...cells, cell] });
    [cells, cell] = [[], ''];
  };
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[place + 1] === '"') {
        cell += '"';
        place += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
    if (sign === '\n') {
      line += 1;
      if (!quoted) begun = line;
    }
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
