const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A letter that comes once as text and once as HTML is one letter. */
export const isSameText = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b);
