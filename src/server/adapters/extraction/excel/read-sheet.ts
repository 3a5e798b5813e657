import type { ExtractDraft } from '../extract.ts';
import { walkXml } from '../walk-xml.ts';
import { numberText } from './number-text.ts';
import type { Sheet } from './read-workbook.ts';

const columnOf = (reference: string): number =>
  Array.from(reference.replace(/\d.*$/, '')).reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );

const written = new Set(['prompt', 'promptTitle', 'error', 'errorTitle', 'tooltip', 'display']);
const headings = /^(?:odd|even|first)(?:Header|Footer)$/;

type Cell = { type: string; format: string; reference: string; value: string };

/** Reads the cells of a sheet, row by row, and everything on it that is not in a cell (ECMA-376 part 1, 18.3). */
export function readSheet(
  bytes: Uint8Array,
  sheet: Sheet,
  strings: readonly string[],
  formats: readonly string[],
  draft: ExtractDraft,
): boolean {
  const rows: string[] = [];
  const hiddenRows: string[] = [];
  const formulas: string[] = [];
  const prompts: string[] = [];
  const printed: string[] = [];
  const hiddenColumns: (readonly [from: number, to: number])[] = [];
  let row: string[] = [];
  let hiddenCells: string[] = [];
  let isHiddenRow = false;
  let cell: Cell | null = null;
  let taken = '';
  let takes: 'value' | 'formula' | 'printed' | 'prompt' | null = null;

  const textOf = ({ type, format, value }: Cell): string => {
    if (type === 's') return strings[Number(value)] ?? '';
    return type === 'n' ? numberText(value, format) : value;
  };
  const endCell = (): void => {
    if (!cell) return;
    const text = textOf(cell);
    const column = columnOf(cell.reference);
    const isHidden = hiddenColumns.some(([from, to]) => column >= from && column <= to);
    if (text !== '') (isHidden ? hiddenCells : row).push(text.replaceAll(/\r?\n/g, ' '));
    cell = null;
  };
  const endRow = (): void => {
    if (row.length > 0) (isHiddenRow ? hiddenRows : rows).push(row.join('\t'));
    if (hiddenCells.length > 0) hiddenRows.push(hiddenCells.join('\t'));
    row = [];
    hiddenCells = [];
  };

  const isWhole = walkXml(bytes, {
    open({ name, attributes }) {
      for (const [key, value] of attributes) if (written.has(key)) prompts.push(value);
      if (name === 'col' && ['1', 'true'].includes(attributes.get('hidden') ?? ''))
        hiddenColumns.push([Number(attributes.get('min')), Number(attributes.get('max'))]);
      else if (name === 'row') isHiddenRow = ['1', 'true'].includes(attributes.get('hidden') ?? '');
      else if (name === 'c')
        cell = {
          type: attributes.get('t') ?? 'n',
          format: formats[Number(attributes.get('s') ?? 0)] ?? 'General',
          reference: attributes.get('r') ?? '',
          value: '',
        };
      else if (name === 'v' || name === 't') takes = 'value';
      else if (name === 'f' || name === 'formula') takes = 'formula';
      else if (/^formula[12]$/.test(name)) takes = 'prompt';
      else if (headings.test(name)) takes = 'printed';
      if (takes !== null) taken = '';
    },
    text(text) {
      if (takes !== null) taken += text;
    },
    close(name) {
      if (takes === 'value' && cell) cell.value += taken;
      else if (takes === 'formula') formulas.push(taken);
      else if (takes === 'prompt') prompts.push(taken);
      else if (takes === 'printed') printed.push(taken);
      takes = null;
      taken = '';
      if (name === 'c') endCell();
      else if (name === 'row') endRow();
    },
  });
  endCell();
  endRow();

  const place = { label: sheet.name };
  draft.add(sheet.isHidden ? 'hidden-sheet' : 'text', rows.join('\n'), place);
  draft.add(sheet.isHidden ? 'hidden-sheet' : 'hidden-text', hiddenRows.join('\n'), place);
  draft.add('header-footer', printed.join('\n'), place);
  draft.add('formula', formulas.join('\n'), place);
  draft.add('form-field', prompts.join('\n'), place);
  return isWhole;
}
