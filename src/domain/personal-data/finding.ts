/** What kind of personal data a place in a text seems to hold (LAW O5, O6, C5). */
export type PersonalDataKind = 'cpr' | 'address' | 'phone' | 'email';

/**
 * One place that a person must look at before the text is published. `low` means that it may well be
 * something else (an office, a number that fails modulus 11): it is shown all the same, never dropped.
 */
export type PersonalDataFinding = {
  readonly kind: PersonalDataKind;
  readonly certainty: 'high' | 'low';
  /** UTF-16 offset in the scanned text, inclusive. */
  readonly start: number;
  /** UTF-16 offset in the scanned text, exclusive. */
  readonly end: number;
  /** A hint that tells findings apart and identifies nobody; also what stands in the public copy. */
  readonly masked: string;
};

/** A finding in folded text (`foldText`), before its offsets are led back to the text as given. */
export type FoldedFinding = PersonalDataFinding;
