/**
 * Fills pages with what must stay together: a label, a line of names, a single word.
 * @param atoms in order, joined by single spaces
 * @param capacity characters a page holds; one atom longer than that has a page of its own
 */
export function paginate(atoms: readonly string[], capacity: number): readonly string[] {
  const pages: string[][] = [[]];
  let filled = 0;
  for (const atom of atoms) {
    if (filled > 0 && filled + atom.length > capacity) {
      pages.push([]);
      filled = 0;
    }
    pages.at(-1)?.push(atom);
    filled += atom.length + 1;
  }
  return pages.map((page) => page.join(' '));
}
