import type { ExtractDraft } from './extract.ts';
import { xmlWords } from './xml-words.ts';

/** What a document says about itself and about those who wrote it: one line a property. */
export function addMetadata(draft: ExtractDraft, path: string, bytes: Uint8Array): void {
  const { text, isWhole } = xmlWords(bytes, true);
  draft.add('metadata', text, { label: path });
  if (!isWhole) draft.unreadable.push({ kind: 'damaged-part', label: path });
}
