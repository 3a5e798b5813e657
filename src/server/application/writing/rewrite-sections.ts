import type { WrittenRecommendation } from '#domain/paper/written-points.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import type { Stores } from '../ports.ts';
import { keepBatches, loadText, type WritableText } from './hold-text.ts';

/**
 * Writes sections as wholes, inside a transaction: from the plain fields of a browser without JavaScript, or when a text
 * is begun from another. What is the same is kept, so that those who write in it now go on where they were.
 * @param recommendation what it is to say; null: it stays as it is
 * @throws where a document could never be a section: its maker is at fault, not whoever writes
 */
export async function rewriteSections(
  { texts, openText }: Pick<Stores, 'texts' | 'openText'>,
  text: WritableText,
  by: string,
  documents: ReadonlyMap<string, RichDocument>,
  at: Date,
  recommendation: WrittenRecommendation | null = null,
): Promise<void> {
  const state = await texts.lock(text.id);
  const held = await loadText(texts, openText, text, state);
  const recommended = recommendation && held.shared.recommend(recommendation);
  const updates = [
    ...[...documents].map(([id, document]) => held.shared.rewrite(id, document)),
    ...(recommended ? [recommended] : []),
  ];
  if (updates.length === 0) return;
  const kept = await keepBatches(texts, text, held, [{ by, updates }], at);
  if (!kept.ok) throw new Error(`a text that is ${kept.error.type}`);
}
