import type { RichBlock, RichCell, RichParagraph, RichRow } from './document.ts';
import { drop, fieldsOf, listOf, nameOf, wholeNumber, type Reading } from './read-value.ts';

const mostColumns = 40;

/**
 * A table from what stands in one. A cell reaches over no more columns and rows than there are.
 * @param paragraphsOf what a cell holds
 */
export function readTable(
  reading: Reading,
  nodes: readonly unknown[],
  paragraphsOf: (cell: readonly unknown[]) => readonly RichParagraph[],
): readonly RichBlock[] {
  const rows = nodes
    .map((row): readonly RichCell[] => {
      const fields = fieldsOf(row);
      const isRow = nameOf(fields) === 'tableRow';
      const cells = isRow ? listOf(fields['content']) : [row];
      return cells.flatMap((cell) => readCell(reading, cell, paragraphsOf));
    })
    .filter((cells) => cells.length > 0);
  const content = rows.map((cells, index): RichRow => ({
    type: 'tableRow',
    content: withinTable(cells, rows.length - index),
  }));
  return content.length === 0 ? [] : [{ type: 'table', content }];
}

function readCell(
  reading: Reading,
  node: unknown,
  paragraphsOf: (cell: readonly unknown[]) => readonly RichParagraph[],
): readonly RichCell[] {
  const fields = fieldsOf(node);
  const name = nameOf(fields);
  if (reading.nodes-- <= 0) {
    drop(reading, 'too-long', name);
    return [];
  }
  const isCell = name === 'tableCell' || name === 'tableHeader';
  const content = paragraphsOf(isCell ? listOf(fields['content']) : [node]);
  const attrs = fieldsOf(fields['attrs']);
  return [
    {
      type: name === 'tableHeader' ? 'tableHeader' : 'tableCell',
      attrs: {
        colspan: wholeNumber(attrs['colspan'], 1, mostColumns, 1),
        rowspan: wholeNumber(attrs['rowspan'], 1, 1_000, 1),
      },
      content: content.length === 0 ? [{ type: 'paragraph' }] : content,
    },
  ];
}

const withinTable = (cells: readonly RichCell[], rowsLeft: number): readonly RichCell[] =>
  cells.map((cell) => ({
    ...cell,
    attrs: { ...cell.attrs, rowspan: Math.min(cell.attrs.rowspan, rowsLeft) },
  }));
