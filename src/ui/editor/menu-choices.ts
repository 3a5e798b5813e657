import type { Editor } from '@tiptap/core';
import type { StandardPhrase } from '#domain/paper/phrase.ts';
import { fromPlainText } from '#domain/rich-text/from-plain-text.ts';
import type { EditorText } from '#ui/text/editor.ts';
import { addTable, tableTools } from './editor-tools.ts';

/** A line of a menu of the toolbar. */
export type MenuChoice = {
  readonly name: string;
  /** How it begins, for what is longer than its name; null where the name says it all. */
  readonly note: string | null;
  readonly run: () => void;
};

/** Each phrase, put in where the cursor stands: within the line where it is a sentence, as paragraphs where it is more. */
export const phraseChoices = (
  editor: Editor,
  phrases: readonly Pick<StandardPhrase, 'title' | 'text'>[],
): readonly MenuChoice[] =>
  phrases.map(({ title, text }) => ({
    name: title,
    note: text,
    run: () => {
      const { content } = fromPlainText(text);
      const [first, ...more] = content;
      const isSentence = first?.type === 'paragraph' && more.length === 0;
      const put = isSentence ? (first.content ?? []) : content;
      editor
        .chain()
        .focus()
        .insertContent([...put])
        .run();
    },
  }));

export const tableChoices = (
  editor: Editor,
  inTable: boolean,
  text: EditorText,
): readonly MenuChoice[] =>
  inTable
    ? tableTools.map(({ name, run }) => ({
        name: text[name],
        note: null,
        run: () => {
          run(editor);
        },
      }))
    : [{ name: text.addTable, note: null, run: () => void addTable(editor) }];
