import fc from 'fast-check';
import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { arbitraryRichDocument } from '../../../test/arbitrary-rich-document.ts';
import { layOut } from '#domain/rich-text/lay-out.ts';
import { editorSchema } from './editor-schema.ts';
import { decorate } from './show-findings.ts';

const schema = getSchema(editorSchema);

test('what was found in the plain text is shown on the same words in the editor', () => {
  fc.assert(
    fc.property(arbitraryRichDocument, fc.nat(), (document, pick) => {
      const words = layOut(document).leaves.filter(({ of }) => of === 'words');
      const leaf = words[pick % Math.max(1, words.length)];
      if (leaf === undefined) return;
      const { start } = leaf;
      const root = schema.nodeFromJSON(document);
      const [mark, ...more] = decorate(root, [
        { start, end: start + leaf.text.length, label: 'CPR-nummer', note: 'fund-1' },
      ]).find();
      if (mark === undefined) throw new Error('nothing is shown');
      expect(more).toEqual([]);
      const node = root.nodeAt(mark.from);
      const said =
        node?.isText === true
          ? root.textBetween(mark.from, mark.to)
          : String(node?.attrs['label'] || node?.attrs['text']);
      expect(said).toBe(leaf.text);
    }),
  );
});
