import { findReferences, type FoundReference } from '../meeting/find-references.ts';
import type { ParsedMinutes } from '../minutes/parsed-minutes.ts';
import type { PersonalDataFinding } from '../personal-data/finding.ts';
import { scan } from '../personal-data/scan.ts';
import { attachedDocuments, itemTexts } from './item-text.ts';

/** Where in an item: the part (see `itemTexts`), and UTF-16 offsets in its text. */
export type InPart<Found> = Found & { readonly part: string };

/** What a machine finds in the texts of one item before a person sees them. */
export type ItemAnalysis<Finding = PersonalDataFinding> = {
  readonly findings: readonly InPart<Finding>[];
  readonly references: readonly InPart<FoundReference>[];
};

/**
 * Personal data and references in every item of a document, attachments' texts included. A closed item is
 * neither scanned nor linked: nothing of it is published (LAW L16).
 */
export const analyse = (parsed: ParsedMinutes): readonly ItemAnalysis[] => {
  const attached = attachedDocuments(parsed);
  return parsed.items.map((item, index) => {
    if (item.access === 'closed') return { findings: [], references: [] };
    const texts = [...itemTexts(item, attached[index] ?? [])];
    return {
      findings: texts.flatMap(({ part, text }) => scan(text).map((found) => ({ ...found, part }))),
      references: texts
        .filter(({ part }) => mayRefer.test(part))
        .flatMap(({ part, text }) => findReferences(text).map((found) => ({ ...found, part }))),
    };
  });
};

/** Running text only: a section, a sub-point or a decision. */
const mayRefer = /^(?:sections|points|decisions)\/\d+$/;
