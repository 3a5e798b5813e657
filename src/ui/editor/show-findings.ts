import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { layOut } from '#domain/rich-text/lay-out.ts';
import { readRichDocument } from '#domain/rich-text/read-document.ts';

/** A place in `toPlainText` of the document that the writer should look at. */
export type Finding = {
  /** UTF-16 offsets in the plain text. */
  readonly start: number;
  readonly end: number;
  /** What it is, in words. */
  readonly label: string;
  /** Id of the note about it. */
  readonly note: string;
};

const key = new PluginKey<DecorationSet>('findings');

/** Underlines what has been found; the marks move with the text until new ones are set. */
export const ShowFindings = Extension.create({
  name: 'showFindings',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, shown) => {
          const next: unknown = tr.getMeta(key);
          return next instanceof DecorationSet ? next : shown.map(tr.mapping, tr.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

export const findingsKey = key;

/** Where the findings stand in the editor; those whose text is no longer there are left out. */
export function decorate(root: Node, findings: readonly Finding[]): DecorationSet {
  const { leaves } = layOut(readRichDocument(root.toJSON()).document);
  const marks = findings.flatMap(({ start, end, label, note }) =>
    leaves.flatMap((leaf) => {
      if (leaf.of !== 'words' || leaf.start >= end || leaf.start + leaf.text.length <= start)
        return [];
      const at = positionOf(root, leaf.path);
      if (at === null) return [];
      const { node, position } = at;
      const attributes = { class: 'finding', title: label, 'data-note': note };
      if (!node.isText) return [Decoration.inline(position, position + node.nodeSize, attributes)];
      if (node.text !== leaf.text) return [];
      const from = position + Math.max(0, start - leaf.start);
      const to = position + Math.min(leaf.text.length, end - leaf.start);
      return [Decoration.inline(from, to, attributes)];
    }),
  );
  return DecorationSet.create(root, marks);
}

/** Where a node stands that a path of children leads to; null where there is none. */
export function positionOf(
  root: Node,
  path: readonly number[],
): { readonly node: Node; readonly position: number } | null {
  let node = root;
  let position = -1;
  for (const index of path) {
    if (index >= node.childCount) return null;
    position += 1;
    for (let before = 0; before < index; before += 1) position += node.child(before).nodeSize;
    node = node.child(index);
  }
  return { node, position };
}
