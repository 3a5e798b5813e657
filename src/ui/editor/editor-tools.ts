import type { Editor } from '@tiptap/core';
import type { IconName } from '#ui/components/frame/icon-path.ts';

type ToolName =
  'bold' | 'italic' | 'heading1' | 'heading2' | 'bulletList' | 'orderedList' | 'undo' | 'redo';

/** A button of the toolbar that does something at once. */
export type EditorTool = {
  readonly kind: 'tool';
  readonly name: ToolName;
  readonly icon: IconName;
  /** As `aria-keyshortcuts` writes it. */
  readonly keys: string;
  readonly run: (editor: Editor) => void;
  /** Null for what is done and not switched on. */
  readonly isOn: ((editor: Editor) => boolean) | null;
};

/** A button that opens what is chosen from, or asks for a text. */
export type EditorPanel = {
  readonly kind: 'panel';
  readonly name: 'table' | 'link' | 'reference' | 'footnote' | 'phrases';
  readonly icon: IconName;
  readonly keys: string | null;
};

const tool = (
  name: ToolName,
  icon: IconName,
  keys: string,
  run: EditorTool['run'],
  isOn: EditorTool['isOn'] = null,
): EditorTool => ({ kind: 'tool', name, icon, keys, run, isOn });

const panel = (
  name: EditorPanel['name'],
  icon: IconName,
  keys: string | null = null,
): EditorPanel => ({ kind: 'panel', name, icon, keys });

/** The buttons of the toolbar, in its groups. */
export const editorTools: readonly (readonly (EditorTool | EditorPanel)[])[] = [
  [
    tool(
      'bold',
      'bold',
      'Control+B',
      (e) => e.chain().focus().toggleBold().run(),
      (e) => e.isActive('bold'),
    ),
    tool(
      'italic',
      'italic',
      'Control+I',
      (e) => e.chain().focus().toggleItalic().run(),
      (e) => e.isActive('italic'),
    ),
  ],
  [
    tool(
      'heading1',
      'heading',
      'Control+Alt+1',
      (e) => e.chain().focus().toggleHeading({ level: 1 }).run(),
      (e) => e.isActive('heading', { level: 1 }),
    ),
    tool(
      'heading2',
      'subheading',
      'Control+Alt+2',
      (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
      (e) => e.isActive('heading', { level: 2 }),
    ),
  ],
  [
    tool(
      'bulletList',
      'bullets',
      'Control+Shift+8',
      (e) => e.chain().focus().toggleBulletList().run(),
      (e) => e.isActive('bulletList'),
    ),
    tool(
      'orderedList',
      'numbers',
      'Control+Shift+7',
      (e) => e.chain().focus().toggleOrderedList().run(),
      (e) => e.isActive('orderedList'),
    ),
    panel('table', 'table'),
  ],
  [
    panel('link', 'link', 'Control+K'),
    panel('reference', 'reference', 'Control+Alt+R'),
    panel('footnote', 'footnote'),
    panel('phrases', 'phrase'),
  ],
  [
    tool('undo', 'undo', 'Control+Z', (e) => e.chain().focus().undo().run()),
    tool('redo', 'redo', 'Control+Y', (e) => e.chain().focus().redo().run()),
  ],
];

/** What can be done with a table when the cursor stands in it. */
export const tableTools = [
  { name: 'addRow', run: (e: Editor) => e.chain().focus().addRowAfter().run() },
  { name: 'addColumn', run: (e: Editor) => e.chain().focus().addColumnAfter().run() },
  { name: 'removeRow', run: (e: Editor) => e.chain().focus().deleteRow().run() },
  { name: 'removeColumn', run: (e: Editor) => e.chain().focus().deleteColumn().run() },
  { name: 'removeTable', run: (e: Editor) => e.chain().focus().deleteTable().run() },
] as const;

export const addTable = (editor: Editor): boolean =>
  editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
