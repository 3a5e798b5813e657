import type { Editor } from '@tiptap/core';

type ToolName =
  | 'bold'
  | 'italic'
  | 'heading1'
  | 'heading2'
  | 'bulletList'
  | 'orderedList'
  | 'table'
  | 'addRow'
  | 'addColumn'
  | 'removeRow'
  | 'removeColumn'
  | 'removeTable'
  | 'undo'
  | 'redo';

/** A button of the toolbar. What asks for a text first (link, footnote, reference) is not among them. */
export type EditorTool = {
  readonly name: ToolName;
  /** As `aria-keyshortcuts` writes it; null where there is none. */
  readonly keys: string | null;
  readonly run: (editor: Editor) => void;
  /** Null for what is done and not switched on. */
  readonly isOn: ((editor: Editor) => boolean) | null;
  readonly onlyInTable: boolean;
};

const tool = (
  name: ToolName,
  keys: string | null,
  run: EditorTool['run'],
  isOn: EditorTool['isOn'] = null,
  onlyInTable = false,
): EditorTool => ({ name, keys, run, isOn, onlyInTable });

const table = { rows: 3, cols: 3, withHeaderRow: true };

export const editorTools: readonly EditorTool[] = [
  tool(
    'bold',
    'Control+B',
    (e) => e.chain().focus().toggleBold().run(),
    (e) => e.isActive('bold'),
  ),
  tool(
    'italic',
    'Control+I',
    (e) => e.chain().focus().toggleItalic().run(),
    (e) => e.isActive('italic'),
  ),
  tool(
    'heading1',
    'Control+Alt+1',
    (e) => e.chain().focus().toggleHeading({ level: 1 }).run(),
    (e) => e.isActive('heading', { level: 1 }),
  ),
  tool(
    'heading2',
    'Control+Alt+2',
    (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
    (e) => e.isActive('heading', { level: 2 }),
  ),
  tool(
    'bulletList',
    'Control+Shift+8',
    (e) => e.chain().focus().toggleBulletList().run(),
    (e) => e.isActive('bulletList'),
  ),
  tool(
    'orderedList',
    'Control+Shift+7',
    (e) => e.chain().focus().toggleOrderedList().run(),
    (e) => e.isActive('orderedList'),
  ),
  tool('table', null, (e) => e.chain().focus().insertTable(table).run()),
  tool('addRow', null, (e) => e.chain().focus().addRowAfter().run(), null, true),
  tool('addColumn', null, (e) => e.chain().focus().addColumnAfter().run(), null, true),
  tool('removeRow', null, (e) => e.chain().focus().deleteRow().run(), null, true),
  tool('removeColumn', null, (e) => e.chain().focus().deleteColumn().run(), null, true),
  tool('removeTable', null, (e) => e.chain().focus().deleteTable().run(), null, true),
  tool('undo', 'Control+Z', (e) => e.chain().focus().undo().run()),
  tool('redo', 'Control+Y', (e) => e.chain().focus().redo().run()),
];
