import fc from 'fast-check';
import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { arbitraryRichDocument } from '../../../test/arbitrary-rich-document.ts';
import { readRichDocument } from '#domain/rich-text/read-document.ts';
import { editorSchema } from './editor-schema.ts';

const schema = getSchema(editorSchema);

test('the editor knows the parts of a document, and no other', () => {
  expect([Object.keys(schema.nodes).toSorted(), Object.keys(schema.marks).toSorted()]).toEqual([
    [
      'bulletList',
      'doc',
      'footnote',
      'hardBreak',
      'heading',
      'listItem',
      'orderedList',
      'paragraph',
      'reference',
      'table',
      'tableCell',
      'tableHeader',
      'tableRow',
      'text',
    ],
    ['bold', 'italic', 'link'],
  ]);
});

test('every document can be written in the editor, and comes out as it went in', () => {
  fc.assert(
    fc.property(arbitraryRichDocument, (document) => {
      const node = schema.nodeFromJSON(document);
      node.check();
      expect(readRichDocument(node.toJSON())).toEqual({ document, dropped: [] });
    }),
  );
});
