import { Mark, Node, type Extensions } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { readReference } from '#domain/rich-text/read-inline.ts';
import { readAddress } from '#domain/rich-text/safe-address.ts';
import { ownPath } from './paste/own-path.ts';

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = readAddress(element.getAttribute('href'));
        return href === null ? false : { href };
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    { href: readAddress(HTMLAttributes['href']) ?? '', rel: 'noopener noreferrer' },
    0,
  ],
});

const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'sup[data-footnote]',
      getAttrs: (element) => ({ text: element.getAttribute('data-footnote') }),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'sup',
    {
      class: 'footnote-call',
      'data-footnote': String(HTMLAttributes['text']),
      title: String(HTMLAttributes['text']),
    },
  ],
});

const Reference = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    kind: { default: 'item' },
    href: { default: '/' },
    label: { default: '' },
  }),
  parseHTML: () => [
    {
      tag: 'a[data-reference]',
      priority: 60,
      getAttrs: (element) =>
        readReference({
          kind: element.getAttribute('data-reference'),
          href: ownPath(
            element.getAttribute('href') ?? '',
            element.ownerDocument.defaultView?.location.origin ?? null,
          ),
          label: element.textContent,
        }) ?? false,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    {
      class: 'reference',
      'data-reference': String(HTMLAttributes['kind']),
      href: readReference(HTMLAttributes)?.href ?? '/',
    },
    String(HTMLAttributes['label']),
  ],
  renderText: ({ node }) => String(node.attrs['label']),
});

/** No inline styles: the content policy has none. */
const PlainTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] });
const cell = { content: 'paragraph+' };

/** The schema of `RichDocument` for the editor, and nothing more: what is undone are one's own changes, by Yjs. */
export const editorSchema: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
    listItem: false,
    dropcursor: false,
    trailingNode: false,
    heading: { levels: [1, 2] },
    undoRedo: false,
  }),
  ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
  PlainTable.configure({ resizable: false }),
  TableRow,
  TableCell.extend(cell),
  TableHeader.extend(cell),
  Link,
  Footnote,
  Reference,
];
