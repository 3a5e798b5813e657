import { Schema } from '@tiptap/pm/model';

/** The schema of `RichDocument` as ProseMirror has it; the editor's is the same (rich-schema.test.ts). */
export const richSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block' },
    text: { group: 'inline' },
    hardBreak: { inline: true, group: 'inline' },
    footnote: { inline: true, atom: true, group: 'inline', attrs: { text: { default: '' } } },
    reference: {
      inline: true,
      atom: true,
      group: 'inline',
      attrs: { kind: { default: 'item' }, href: { default: '/' }, label: { default: '' } },
    },
    heading: { content: 'inline*', group: 'block', attrs: { level: { default: 1 } } },
    bulletList: { content: 'listItem+', group: 'block list' },
    orderedList: { content: 'listItem+', group: 'block list', attrs: { start: { default: 1 } } },
    listItem: { content: 'paragraph (paragraph | bulletList | orderedList)*' },
    table: { content: 'tableRow+', group: 'block' },
    tableRow: { content: '(tableCell | tableHeader)*' },
    tableCell: cell(),
    tableHeader: cell(),
  },
  marks: {
    bold: {},
    italic: {},
    link: { attrs: { href: { default: null } }, inclusive: false },
  },
});

function cell() {
  return {
    content: 'paragraph+',
    attrs: { colspan: { default: 1 }, rowspan: { default: 1 } },
  };
}
