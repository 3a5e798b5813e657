/** Numbers for names, in the order in which they were first seen; 0 is none. */
export function numberNames<T>(none: T, keyOf: (name: T) => string) {
  const all: T[] = [none];
  const numbers = new Map<string, number>();
  return {
    all,
    numberOf(name: T | null): number {
      if (name === null) return 0;
      const key = keyOf(name);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      return all.push(name) - 1;
    },
  };
}
