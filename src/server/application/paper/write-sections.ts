import type { RichDocument } from '#domain/rich-text/document.ts';
import type { Stores } from '../ports.ts';
import type { WritableText } from '../writing/hold-text.ts';
import { rewriteSections } from '../writing/rewrite-sections.ts';
import { sectionsOf } from './paper-settings.ts';
import type { PaperRow } from './paper-store.ts';

/**
 * The text of a paper, for whoever has been found to have the right to write it. It keeps the sections of a template that
 * it has been written in before.
 */
export async function writableText(stores: Stores, paper: PaperRow): Promise<WritableText> {
  const sections = await sectionsOf(stores, paper);
  const written = await stores.texts.sectionIds(paper.id);
  const named = sections
    .filter(({ kind }) => kind !== 'competence' && kind !== 'recommendation')
    .map(({ id }) => id);
  const sorted = [...new Set([...named, ...written])].toSorted();
  return { id: paper.id, sections: sorted };
}

/** Writes sections of a paper as wholes, inside a transaction that has locked it. */
export async function writeSections(
  stores: Stores,
  paper: PaperRow,
  documents: ReadonlyMap<string, RichDocument>,
  by: string,
  at: Date,
): Promise<void> {
  if (documents.size === 0) return;
  const { id, sections } = await writableText(stores, paper);
  const all = [...new Set([...sections, ...documents.keys()])].toSorted();
  await rewriteSections(stores, { id, sections: all }, by, documents, at);
}

/**
 * Has the text that several people write say what the paper's own fields say of its recommendation and competence, after these
 * were written in another way; inside a transaction that has locked the paper.
 */
export async function alignRecommendation(
  stores: Stores,
  paper: PaperRow,
  by: string,
  at: Date,
): Promise<void> {
  const { competence, recommendation } = paper;
  const text = await writableText(stores, paper);
  await rewriteSections(stores, text, by, new Map(), at, { ...recommendation, competence });
}
