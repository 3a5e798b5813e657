import { diffWords, type DiffRun } from '../publication/comparison/word-diff.ts';
import type { RichDocument } from './document.ts';
import { toPlainText } from './lay-out.ts';

/** What changed between two copies of a text, word by word; emphasis is not a change of words. */
export const compareDocuments = (before: RichDocument, after: RichDocument): readonly DiffRun[] =>
  diffWords(toPlainText(before), toPlainText(after));
