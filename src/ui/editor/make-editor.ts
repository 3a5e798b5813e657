import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { XmlFragment } from 'yjs';
import type { RichDocument } from '#domain/rich-text/document.ts';
import { readRichDocument } from '#domain/rich-text/read-document.ts';
import { editorSchema } from './editor-schema.ts';
import { decorate, findingsKey, ShowFindings, type Finding } from './show-findings.ts';

export type EditorPlace = {
  readonly element: HTMLElement;
  /** A section that others write in too; without it, `value` is what is written on. */
  readonly fragment: XmlFragment | undefined;
  readonly value: RichDocument;
  readonly isReadonly: boolean;
  /** Attributes of the field itself: role, label, description. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly changed: (document: RichDocument) => void;
  /** Something has moved: the toolbar looks again. */
  readonly moved: () => void;
};

/** The editor in its place. Loaded only where there is a browser. */
export function makeEditor(place: EditorPlace): Editor {
  const { element, fragment, value, isReadonly, attributes, changed, moved } = place;
  const editor = new Editor({
    element,
    injectCSS: false,
    editable: !isReadonly,
    extensions: [
      ...editorSchema(fragment !== undefined),
      ShowFindings,
      ...(fragment === undefined ? [] : [Collaboration.configure({ fragment })]),
    ],
    editorProps: { attributes },
    onUpdate: ({ editor }) => {
      changed(readRichDocument(editor.getJSON()).document);
    },
    onTransaction: moved,
  });
  if (fragment === undefined) fill(editor, value);
  return editor;
}

function fill({ state, view, schema }: Editor, value: RichDocument): void {
  const { content } = schema.nodeFromJSON(value);
  view.dispatch(
    state.tr.replaceWith(0, state.doc.content.size, content).setMeta('addToHistory', false),
  );
}

export function setFindings(editor: Editor, findings: readonly Finding[]): void {
  const { state, view } = editor;
  view.dispatch(
    state.tr.setMeta(findingsKey, decorate(state.doc, findings)).setMeta('addToHistory', false),
  );
}
