import type { ExtractDraft } from '../extract.ts';
import { walkXml } from '../walk-xml.ts';

/** Notes on cells, and conversations about them (`threadedComment`), each with the cell it hangs on. */
export function readCellComments(bytes: Uint8Array, sheet: string, draft: ExtractDraft): boolean {
  const authors: string[] = [];
  let reference = '';
  let text = '';
  let author = '';
  let takes: 'text' | 'author' | null = null;
  const isWhole = walkXml(bytes, {
    open({ name, attributes }) {
      if (name === 'comment' || name === 'threadedComment') {
        reference = attributes.get('ref') ?? '';
        text = '';
      } else if (name === 't' || name === 'text') takes = 'text';
      else if (name === 'author') {
        takes = 'author';
        author = '';
      }
    },
    text(characters) {
      if (takes === 'text') text += characters;
      else if (takes === 'author') author += characters;
    },
    close(name) {
      if (name === 't' || name === 'text') takes = null;
      else if (name === 'author') {
        takes = null;
        authors.push(author);
      } else if (name === 'comment' || name === 'threadedComment')
        draft.add('comment', text, { label: `${sheet} ${reference}`.trim() });
    },
  });
  draft.add('metadata', authors.join('\n'));
  return isWhole;
}
