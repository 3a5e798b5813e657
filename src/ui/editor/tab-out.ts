import type { EditorProps } from '@tiptap/pm/view';

/**
 * Tab goes from cell to cell in a table and indents a point of a list. So that nobody is held there (WCAG 2.1.2), it goes on to
 * what comes after the field when Escape was pressed before it, and for whoever has come by Tab and done nothing since.
 */
export function letTabOut(): NonNullable<EditorProps['handleDOMEvents']> {
  let leadsOut = false;
  let isPressedHere = false;
  return {
    keydown: (_, { key, ctrlKey, altKey, metaKey }) => {
      isPressedHere = true;
      // The browser's own Tab: the editor does nothing about it.
      if (key === 'Tab' && leadsOut && !ctrlKey && !altKey && !metaKey) return true;
      if (!['Shift', 'Control', 'Alt', 'Meta'].includes(key)) leadsOut = key === 'Escape';
      return false;
    },
    keyup: (_, { key }) => {
      // It was pressed elsewhere, and let go here.
      if (key === 'Tab' && !isPressedHere) leadsOut = true;
      return false;
    },
    mousedown: () => {
      leadsOut = false;
      return false;
    },
    blur: () => {
      leadsOut = false;
      isPressedHere = false;
      return false;
    },
  };
}
