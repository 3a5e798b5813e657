import { kindOfLabel, type LabelKind } from '#domain/minutes/section-label.ts';
import { words } from '#domain/text/words.ts';

/** A part of an item under a label of its own; `label` is empty where a text stands without one. */
export type LabelledText = {
  readonly label: string;
  readonly text: string;
  /** Where the system itself says what it is; else the label says it. */
  readonly kind?: LabelKind;
};

export type PlacedText = Required<LabelledText>;

export const hasWords = (text: string): boolean => words(text).length > 0;

/** Without the stray "." and "¶" lines that editors leave behind (WORDING P9). */
export const withoutStrayMarks = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() === '' || !/^[\s.¶]+$/u.test(line))
    .join('\n')
    .trim();

/** What a labelled text is; a label that no template knows is a section of its own. */
export const placeText = ({ label, text, kind }: LabelledText): PlacedText => ({
  label: label.trim().replace(/\s*:$/, ''),
  text: withoutStrayMarks(text),
  kind: kind ?? kindOfLabel(label) ?? 'other',
});
