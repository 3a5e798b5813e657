/** "drifts-" and "og anlægsudgifter": the hyphen stands for a left-out part and keeps its space. */
const goesOn = /^(?:og|eller|samt)(?!\p{L})/u;

/**
 * Puts a printed line behind another one of the same paragraph: a divided word is joined, the hyphen of
 * "KKR-" before "møde" stays, everything else gets a space.
 */
export function joinLines(before: string, next: string): string {
  const start = before.trimEnd();
  const rest = next.trimStart();
  if (start === '' || rest === '') return start + rest;
  if (!/[\p{L}\d]-$/u.test(start) || goesOn.test(rest)) return `${start} ${rest}`;
  if (/\p{Ll}-$/u.test(start) && /^\p{Ll}/u.test(rest)) return start.slice(0, -1) + rest;
  return /^[\p{L}\d]/u.test(rest) ? start + rest : `${start} ${rest}`;
}
