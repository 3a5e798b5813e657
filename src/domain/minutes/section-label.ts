import type { SectionKind } from './parsed-minutes.ts';

/** What a printed label announces: a section, or a part of the item that has a field of its own. */
export type LabelKind =
  SectionKind | 'recommendation' | 'decision' | 'absence' | 'attachments' | 'matter' | 'participants';

/**
 * What a printed label ("Resumé:", "Sagens forløb", "Økonomiske konsekvenser …") announces, or `null`
 * where it is no label known from any template (WORDING §7a: templates are data with synonyms).
 * Case, colon and emphasis do not matter.
 */
export function kindOfLabel(_label: string): LabelKind | null {
  return null;
}
