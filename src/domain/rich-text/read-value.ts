/** What a document lost when it was read: kept apart from the text, which is never lost but where it is too long. */
export type DroppedPart = {
  readonly kind: 'node' | 'mark' | 'address' | 'too-deep' | 'too-long';
  /** The name of the node or mark, or the address. */
  readonly what: string;
};

/** What is left to read of a document, and what has been dropped so far. */
export type Reading = {
  readonly dropped: DroppedPart[];
  letters: number;
  nodes: number;
};

type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const nameOf = (fields: Fields): string => {
  const { type } = fields;
  return typeof type === 'string' ? type.slice(0, 60) : '';
};

/** A whole number from `least` to `most`; `otherwise` where it is none. */
export const wholeNumber = (
  value: unknown,
  least: number,
  most: number,
  otherwise: number,
): number =>
  typeof value === 'number' && Number.isInteger(value)
    ? Math.min(most, Math.max(least, value))
    : otherwise;

const mostDropped = 200;
export function drop(reading: Reading, kind: DroppedPart['kind'], what: string): void {
  if (reading.dropped.length < mostDropped) reading.dropped.push({ kind, what });
}

/**
 * A text as one line: NFC, spaces for tabs and line ends (which part cells and lines of the plain text), no control
 * signs, no halves of signs. Takes from the letters that are left.
 */
export function readText(reading: Reading, value: unknown): string {
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, reading.letters)
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC');
  if (value.length > reading.letters) drop(reading, 'too-long', 'text');
  reading.letters = Math.max(0, reading.letters - value.length);
  return text;
}
