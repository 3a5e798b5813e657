const danish = new Intl.Collator('da');
/** More do not fit at the head of a page. */
const namedAtMost = 3;

/**
 * What the public side calls itself: the municipality, or all of them where documents of several are published.
 * @returns `null` when there is none
 */
export function nameSite(municipalities: readonly string[]): string | null {
  const names = [...new Set(municipalities)].toSorted((a, b) => danish.compare(a, b));
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? null;
  if (names.length > namedAtMost) return `${names.length} kommuner`;
  return `${names.slice(0, -1).join(', ')} og ${last}`;
}
