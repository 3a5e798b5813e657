/**
 * How a body numbers its cases or documents (LAW R5): `{YY}-{seq:6}`, `{seq}/{YY}`, `EMN-{YYYY}-{seq:6}`. Numbers are
 * opaque once given; nothing is read out of them again.
 */
export type NumberPattern = {
  readonly kind: 'case' | 'document';
  readonly pattern: string;
};

export const shippedPatterns: readonly NumberPattern[] = [
  { kind: 'case', pattern: '{YY}-{seq:6}' },
  { kind: 'document', pattern: '{seq}/{YY}' },
];

const part = /\{(YYYY|YY|seq(?::(\d{1,2}))?)\}/g;

/** A pattern must count, and hold nothing in braces but the year and the count. */
export const isNumberPattern = (pattern: string): boolean =>
  pattern.length <= 40 &&
  [...pattern.matchAll(part)].filter(([, what]) => what?.startsWith('seq')).length === 1 &&
  !/[{}]/.test(pattern.replaceAll(part, ''));

/** The years that a pattern counts within: '' when its numbers go on for ever. */
export const seriesOf = (pattern: string, year: number): string =>
  /\{YY(YY)?\}/.test(pattern) ? String(year) : '';

/**
 * @param year four digits
 * @param seq from 1; wider than asked for when it has grown so
 */
export const writeNumber = (pattern: string, year: number, seq: number): string =>
  pattern.replaceAll(part, (_, what: string, width?: string) =>
    what === 'YYYY'
      ? String(year)
      : what === 'YY'
        ? String(year % 100).padStart(2, '0')
        : String(seq).padStart(Number(width ?? 0), '0'),
  );
