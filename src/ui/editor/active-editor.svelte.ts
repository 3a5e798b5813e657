import { createContext } from 'svelte';
import type { Editor } from '@tiptap/core';

/** The section that the cursor was in last: what the sheet's one toolbar acts on. */
export type ActiveSection = {
  readonly editor: Editor;
  readonly label: string;
  /** Id of the field. */
  readonly field: string;
};

export type ActiveEditor = {
  readonly section: ActiveSection | null;
  /** Grows whenever the editor has changed: whoever shows its state reads it. */
  readonly moves: number;
  readonly enter: (section: ActiveSection) => void;
  readonly leave: (editor: Editor) => void;
  readonly move: () => void;
};

export function createActiveEditor(): ActiveEditor {
  let section = $state.raw<ActiveSection | null>(null);
  let moves = $state(0);
  return {
    get section() {
      return section;
    },
    get moves() {
      return moves;
    },
    enter(entered) {
      section = entered;
    },
    leave(editor) {
      if (section?.editor === editor) section = null;
    },
    move() {
      moves += 1;
    },
  };
}

const [activeEditor, setActiveEditor] = createContext<ActiveEditor>();
export { activeEditor, setActiveEditor };
