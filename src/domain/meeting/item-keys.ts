/**
 * The last part of each item's address, in order: the printed number, or the position where none is
 * printed; never two alike.
 * @param numbers as printed, null where none is
 */
export function itemKeys(numbers: readonly (string | null)[]): readonly string[] {
  const taken = new Set<string>();
  const printed = numbers.map((number) => {
    const key = (number ?? '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    if (key === '' || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
  return printed.map((key, index) => {
    if (key !== null) return key;
    const position = String(index + 1);
    let free = position;
    for (let n = 2; taken.has(free); n += 1) free = `${position}-${n}`;
    taken.add(free);
    return free;
  });
}
