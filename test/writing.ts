import * as Y from 'yjs';
import { updateYFragment } from '@tiptap/y-tiptap';
import { richSchema } from '#adapters/writing/rich-schema.ts';
import { fragmentJson } from '#adapters/writing/fragment-json.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import { readRichDocument } from '#domain/rich-text/read-document.ts';

/** Types a word at a place of the first paragraph of a section, as an editor would. */
export function typeWord(text: Y.Doc, section: string, word: string, at = Infinity): void {
  text.transact(() => {
    const fragment = text.getXmlFragment(section);
    if (fragment.length === 0) fragment.insert(0, [new Y.XmlElement('paragraph')]);
    const paragraph = fragment.get(0);
    if (!(paragraph instanceof Y.XmlElement)) throw new Error('no paragraph');
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
    const line = paragraph.get(0);
    if (!(line instanceof Y.XmlText)) throw new Error('no text');
    line.insert(Math.min(at, line.length), `${word} `);
  });
}

/** Makes a section say what a document says. */
export function write(text: Y.Doc, section: string, document: RichDocument): void {
  updateYFragment(text, text.getXmlFragment(section), richSchema.nodeFromJSON(document), {
    mapping: new Map(),
    isOMark: new Map(),
  });
}

export const documentIn = (text: Y.Doc, section: string): RichDocument =>
  readRichDocument(fragmentJson(text.getXmlFragment(section))).document;
