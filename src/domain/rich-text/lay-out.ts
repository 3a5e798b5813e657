import type { RichBlock, RichDocument, RichInline, RichListItem } from './document.ts';
import { isBlank } from './is-blank.ts';
import { linkOf } from './join-inline.ts';
import { shownAddress } from './shown-address.ts';
import { tableGrid } from './table-grid.ts';

/** A stretch of the plain text and the node that it is the text of. */
export type TextLeaf = {
  /** UTF-16 offset in the plain text. */
  readonly start: number;
  readonly text: string;
  /** Which child at each level, from the document down to a node of running text. */
  readonly path: readonly number[];
  /** What of the node it is: its words, or where its link leads. */
  readonly of: 'words' | 'address';
};

export type TextLayout = { readonly text: string; readonly leaves: readonly TextLeaf[] };

type Path = readonly number[];
type Sheet = {
  text: string;
  readonly leaves: TextLeaf[];
  readonly notes: { readonly path: Path; readonly text: string }[];
};

/**
 * The plain text of a document, in the notation that `toBlocks` of the publication reads back: blank lines between
 * paragraphs, "- " and "1. " before items (two spaces more for each list within a list), tabs between the cells of a row,
 * headings in lines of their own, "[1]" where a footnote is called and before its text at the end. A link's address stands
 * in brackets after its text where it says something that the text does not, so that nothing is hidden from who reads
 * (or scans) the plain text.
 * @returns `leaves` in the order of the text; what lies between them are marks and spaces of the notation
 */
export function layOut(document: RichDocument): TextLayout {
  const sheet: Sheet = { text: '', leaves: [], notes: [] };
  for (const [index, block] of document.content.entries()) {
    if (isBlank(block)) continue;
    if (sheet.text !== '') sheet.text += '\n\n';
    writeBlock(sheet, block, [index], '');
  }
  for (const [index, { path, text }] of sheet.notes.entries()) {
    sheet.text += `\n\n[${index + 1}] `;
    writeLeaf(sheet, text, path, 'words');
  }
  return { text: sheet.text, leaves: sheet.leaves };
}

/** The words of a document as everything that is no page reads them: see `layOut`. */
export const toPlainText = (document: RichDocument): string => layOut(document).text;

function writeLeaf(sheet: Sheet, text: string, path: Path, of: TextLeaf['of']): void {
  sheet.leaves.push({ start: sheet.text.length, text, path, of });
  sheet.text += text;
}

function writeBlock(sheet: Sheet, block: RichBlock, path: Path, indent: string): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      writeLine(sheet, block.content ?? [], path, `\n${indent}`);
      return;
    case 'bulletList':
      writeItems(sheet, block.content, path, indent, () => '- ');
      return;
    case 'orderedList':
      writeItems(sheet, block.content, path, indent, (n) => `${block.attrs.start + n}. `);
      return;
    case 'table':
      for (const [y, row] of tableGrid(block).entries()) {
        if (y > 0) sheet.text += '\n';
        for (const [x, slot] of row.entries()) {
          if (x > 0) sheet.text += '\t';
          if (slot === null) continue;
          let between = '';
          for (const [n, paragraph] of slot.cell.content.entries()) {
            if (isBlank(paragraph)) continue;
            sheet.text += between;
            between = ' ';
            writeLine(sheet, paragraph.content ?? [], [...path, ...slot.path, n], ' ');
          }
        }
      }
  }
}

function writeItems(
  sheet: Sheet,
  items: readonly RichListItem[],
  path: Path,
  indent: string,
  markOf: (n: number) => string,
): void {
  let number = 0;
  for (const [index, item] of items.entries()) {
    if (isBlank(item)) continue;
    if (number > 0) sheet.text += `\n${indent}`;
    sheet.text += markOf(number);
    number += 1;
    let isFirst = true;
    for (const [n, block] of item.content.entries()) {
      if (isBlank(block)) continue;
      if (!isFirst) sheet.text += `\n${indent}  `;
      isFirst = false;
      writeBlock(sheet, block, [...path, index, n], `${indent}  `);
    }
  }
}

function writeLine(sheet: Sheet, nodes: readonly RichInline[], path: Path, lineEnd: string): void {
  let linked = '';
  for (const [index, node] of nodes.entries()) {
    const at = [...path, index];
    switch (node.type) {
      case 'text': {
        writeLeaf(sheet, node.text, at, 'words');
        const link = linkOf(node.marks);
        linked = link === null ? '' : linked + node.text;
        const next = nodes[index + 1];
        if (link === null || (next?.type === 'text' && linkOf(next.marks) === link)) break;
        const address = shownAddress(link, linked);
        linked = '';
        if (address === null) break;
        sheet.text += ' (';
        writeLeaf(sheet, address, at, 'address');
        sheet.text += ')';
        break;
      }
      case 'reference':
        writeLeaf(sheet, node.attrs.label, at, 'words');
        break;
      case 'footnote':
        sheet.notes.push({ path: at, text: node.attrs.text });
        sheet.text += `[${sheet.notes.length}]`;
        break;
      case 'hardBreak':
        sheet.text += lineEnd;
    }
    if (node.type !== 'text') linked = '';
  }
}
