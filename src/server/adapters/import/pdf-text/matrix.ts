/** An affine map as PDF writes it: [a b c d e f], (x, y) ↦ (ax + cy + e, bx + dy + f) (ISO 32000-2, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const combine = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

const numbersOf = (operand: unknown): readonly unknown[] =>
  Array.isArray(operand) ? operand : operand instanceof Float32Array ? [...operand] : [];

/** Reads the six numbers of an operand; anything else is the identity. */
export function readMatrix(operand: unknown): Matrix {
  const [a, b, c, d, e, f] = numbersOf(operand).filter((n) => typeof n === 'number');
  if (a === undefined || b === undefined || c === undefined) return identity;
  if (d === undefined || e === undefined || f === undefined) return identity;
  return [a, b, c, d, e, f];
}
