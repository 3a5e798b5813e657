/** A line of a document as it is read, whatever it was printed in. */
export type Line = {
  /** Without Markdown marks; a bullet stays. */
  readonly text: string;
  /** 1 to 6 for headings, 0 for text. */
  readonly level: number;
  readonly bold: boolean;
  /** Place in the source; lines that follow one another there differ by 1. */
  readonly at: number;
};

export const isBlank = ({ text }: Line): boolean => !/[\p{L}\p{N}]/u.test(text);

const bullet = /^[\s•▪·◦*»–-]+(?=\S)/u;

/** The line without a list mark and the space around it. */
export const plain = ({ text }: Pick<Line, 'text'>): string => text.replace(bullet, '').trim();

export const hasBullet = ({ text }: Line): boolean => /^\s*[•▪·◦]/u.test(text);

/**
 * Lines as running text. Lines that stood apart in the source stay apart, so that no hyphen joins two
 * words that were never one (DEFINITIONS, "Word").
 */
export function joinLines(lines: readonly Line[]): string {
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before !== undefined) text += line.at - before.at > 1 ? '\n\n' : '\n';
    // Stray "." and "¶" lines (WORDING P9) keep what stands around them apart.
    text += /^[\s.¶]*$/u.test(line.text) ? '' : line.text.trimEnd();
  });
  return text.replace(/\n{3,}/g, '\n\n').trim();
}
