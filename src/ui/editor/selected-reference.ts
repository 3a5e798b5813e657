import type { Editor } from '@tiptap/core';
import type { RichReference } from '#domain/rich-text/document.ts';
import { readReference } from '#domain/rich-text/read-inline.ts';

/** The reference that is selected in an editor that may be written in: clicked, or come to with the arrows; else null. */
export function selectedReference({ state, isEditable }: Editor): RichReference | null {
  const { from, to } = state.selection;
  const node = isEditable && to - from === 1 ? state.doc.nodeAt(from) : null;
  return node?.type.name === 'reference' ? readReference(node.attrs) : null;
}
