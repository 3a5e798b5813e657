import { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { XmlFragment } from 'yjs';
import { layOut } from '#domain/rich-text/lay-out.ts';
import { readRichDocument } from '#domain/rich-text/read-document.ts';
import { takeOverTyped } from '#domain/rich-text/take-over-typed.ts';
import { editorSchema } from './editor-schema.ts';
import { cleanPastedHtml } from './paste/clean-pasted-html.ts';
import type { PasteNotice } from './paste/pasted-inline.ts';
import { letTabOut } from './tab-out.ts';
import { decorate, findingsKey, positionOf, ShowFindings, type Finding } from './show-findings.ts';

export type EditorPlace = {
  readonly element: HTMLElement;
  /** A section that others write in too. */
  readonly fragment: XmlFragment;
  readonly isReadonly: boolean;
  /** Attributes of the field itself: role, label, description. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Something was pasted, and this did not come along. */
  readonly pasted: (notices: readonly PasteNotice[]) => void;
  /** The cursor has come into it. */
  readonly entered: (editor: Editor) => void;
  /** Something has moved: the toolbar looks again. */
  readonly moved: () => void;
};

/** The editor in its place. Loaded only where there is a browser. */
export function makeEditor(place: EditorPlace): Editor {
  const { element, fragment, isReadonly, attributes, pasted, entered, moved } = place;
  return new Editor({
    element,
    injectCSS: false,
    editable: !isReadonly,
    extensions: [...editorSchema, ShowFindings, Collaboration.configure({ fragment })],
    editorProps: {
      attributes,
      handleDOMEvents: {
        ...letTabOut(),
        // Who writes selects what leads somewhere, and is not led away from what is written.
        click: (view, event) => {
          const link = event.target instanceof Element ? event.target.closest('a') : null;
          if (view.editable && link !== null) event.preventDefault();
          return false;
        },
      },
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        // What was copied in the editor itself is a document already.
        if (html === '' || html.includes('data-pm-slice')) return false;
        const { document, notices } = cleanPastedHtml(html, element.ownerDocument.location.origin);
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
    onFocus: ({ editor }) => {
      entered(editor);
    },
    onTransaction: moved,
  });
}

/** What stood in the plain field, and where its cursor was; null where it was not in the field. */
export type Typed = {
  readonly shown: string;
  readonly text: string;
  readonly cursor: number | null;
};

/** Goes on where the plain field was left: with what was typed in it, and the cursor in the same place. */
export function takeOver(editor: Editor, { shown, text, cursor }: Typed): void {
  const { state, view, schema } = editor;
  const { document } = readRichDocument(editor.getJSON());
  const taken = takeOverTyped(document, shown, text);
  if (taken !== document)
    view.dispatch(
      state.tr.replaceWith(0, state.doc.content.size, schema.nodeFromJSON(taken).content),
    );
  if (cursor === null) return;
  const leaf = layOut(taken).leaves.findLast(({ start }) => start <= cursor);
  const at = leaf && positionOf(editor.state.doc, leaf.path);
  const within = leaf ? Math.min(cursor - leaf.start, leaf.text.length) : 0;
  const end = editor.state.doc.content.size;
  editor.commands.setTextSelection(at ? at.position + (at.node.isText ? within : 1) : end);
  // At once: what is typed until the next frame would be lost.
  editor.view.focus();
}

export function setFindings(editor: Editor, findings: readonly Finding[]): void {
  const { state, view } = editor;
  view.dispatch(
    state.tr.setMeta(findingsKey, decorate(state.doc, findings)).setMeta('addToHistory', false),
  );
}
