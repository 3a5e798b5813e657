/** A subject code with or without its facet of action: "02.00.01", "15.20 G00", "27.18-A21" (LAW R4). */
export const isKleNumber = (text: string): boolean =>
  /^\d{2}(\.\d{2}){0,2}\s?-?[A-ZÆØÅ]?\d{0,2}$/.test(text);

/** The subject of a code without its facet: "15.20 G00" → "15.20". */
export const subjectOfCode = (code: string): string | null =>
  /^\d{2}(?:\.\d{2}){0,2}/.exec(code.trim())?.[0] ?? null;

/**
 * One subject of the register that the municipality brings itself: main group, group or subject. It may not be shipped
 * (LAW R4).
 */
export type KleSubject = {
  readonly number: string;
  readonly title: string;
  /** ISO date; null where the register does not say. */
  readonly from: string | null;
  /** ISO date: the last day that it was used; null while it is. */
  readonly until: string | null;
  /** The numbers that have taken its place. */
  readonly replacedBy: readonly string[];
};

/** What the register says of a paper's subject code. */
export type KleStanding =
  | { readonly kind: 'none' | 'unknown' }
  /** Nothing has been brought in: only the form of a number is looked at. */
  | { readonly kind: 'no-register' }
  | { readonly kind: 'known'; readonly title: string }
  | { readonly kind: 'obsolete'; readonly title: string; readonly replacedBy: readonly string[] };

/**
 * @param subject what the register has under the code's number
 * @param today ISO date
 */
export function judgeKle(
  code: string | null,
  subject: KleSubject | null,
  hasRegister: boolean,
  today: string,
): KleStanding {
  if (code === null || !isKleNumber(code)) return { kind: 'none' };
  if (!hasRegister) return { kind: 'no-register' };
  if (subject === null || (subject.from !== null && subject.from > today))
    return { kind: 'unknown' };
  const { title, until, replacedBy } = subject;
  return until !== null && until < today
    ? { kind: 'obsolete', title, replacedBy }
    : { kind: 'known', title };
}
