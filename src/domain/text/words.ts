/**
 * A *word* (DEFINITIONS, conservation): a run of letters or digits after Unicode NFC, with soft
 * hyphens removed, ligatures expanded and line-end hyphens joined.
 */
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Words that were divided between two lines, whole again: "drifts-" before "og anlægsudgifter" in the next line is none. */
export const joinDividedWords = (text: string): string =>
  text.replace(/(\p{Ll})-[ \t]*\r?\n[ \t]*(?=\p{Ll})(?!(?:og|eller|samt)(?!\p{L}))/gu, '$1');

/**
 * The text as it counts for conservation: NFC, no soft hyphens, no ligatures, line-end hyphens joined.
 */
export const normalize = (text: string): string =>
  joinDividedWords(
    text
      .normalize('NFC')
      .replaceAll('\u00ad', '')
      .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC')),
  );

/** The words of a text, in order. */
export const words = (text: string): string[] => normalize(text).match(word) ?? [];
