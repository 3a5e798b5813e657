/** A piece of a paragraph: seen on the page, or in the file alone. */
export type Run = { readonly text: string; readonly kind: 'seen' | 'deleted' | 'hidden' };

const glued = /[\d\p{L}@./+-]/u;
/** As far as a number or an address reaches over the edge of what is hidden. */
const reach = 12;

const lastOf = (text: string): string => text.slice(-1);

/**
 * The hidden pieces of a paragraph, each with the neighbours that it is glued to: "070761" on the page and "-4285"
 * deleted behind it make one number.
 */
export function hiddenRuns(runs: readonly Run[], kind: 'deleted' | 'hidden'): readonly string[] {
  const pieces: string[] = [];
  for (let index = 0; index < runs.length;) {
    if (runs[index]?.kind !== kind) {
      index += 1;
      continue;
    }
    const from = index;
    while (runs[index]?.kind === kind) index += 1;
    const text = runs
      .slice(from, index)
      .map((run) => run.text)
      .join('');
    const before = runs
      .slice(Math.max(0, from - 3), from)
      .map((run) => run.text)
      .join('');
    const behind = runs
      .slice(index, index + 3)
      .map((run) => run.text)
      .join('');
    const start =
      glued.test(lastOf(before)) && glued.test(text.slice(0, 1)) ? before.slice(-reach) : '';
    const end =
      glued.test(behind.slice(0, 1)) && glued.test(lastOf(text)) ? behind.slice(0, reach) : '';
    pieces.push(`${start}${text}${end}`);
  }
  return pieces;
}
