import type { Access } from './parsed-minutes.ts';

/**
 * Splits a printed item title: "Lukket - ØU - Salg af …" → closed, area ØU, title "Salg af …";
 * "Person - BU - Personsag" is closed too (WORDING P8).
 * @returns `removed`: words that stand nowhere else ("Lukket", "Person"), for the furniture
 */
export function readItemTitle(printed: string): {
  readonly area: string | null;
  readonly title: string;
  readonly access: Access;
  readonly removed: readonly string[];
} {
  return { area: null, title: printed, access: 'open', removed: [] };
}
