import { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { XmlFragment } from 'yjs';
import type { RichDocument } from '#domain/rich-text/document.ts';
import { readRichDocument } from '#domain/rich-text/read-document.ts';
import { editorSchema } from './editor-schema.ts';
import { cleanPastedHtml } from './paste/clean-pasted-html.ts';
import type { PasteNotice } from './paste/pasted-inline.ts';
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
  /** Something was pasted, and this did not come along. */
  readonly pasted: (notices: readonly PasteNotice[]) => void;
  /** Something has moved: the toolbar looks again. */
  readonly moved: () => void;
};

/** The editor in its place. Loaded only where there is a browser. */
export function makeEditor(place: EditorPlace): Editor {
  const { element, fragment, value, isReadonly, attributes, changed, pasted, moved } = place;
  const editor = new Editor({
    element,
    injectCSS: false,
    editable: !isReadonly,
    extensions: [
      ...editorSchema(fragment !== undefined),
      ShowFindings,
      ...(fragment === undefined ? [] : [Collaboration.configure({ fragment })]),
    ],
    editorProps: {
      attributes,
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        // What was copied in the editor itself is a document already.
        if (html === '' || html.includes('data-pm-slice')) return false;
        const { document, notices } = cleanPastedHtml(html);
        pasted(notices);
        const { content } = view.state.schema.nodeFromJSON(document);
        const isRunning = content.childCount === 1 && content.firstChild?.type.name === 'paragraph';
        const depth = isRunning ? 1 : 0;
        view.dispatch(
          view.state.tr.replaceSelection(new Slice(content, depth, depth)).scrollIntoView(),
        );
        return true;
      },
    },
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
