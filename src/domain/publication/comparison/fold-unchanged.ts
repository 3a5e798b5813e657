import { countWords, type DiffRun } from './word-diff.ts';

/** A diff as it is read: of long unchanged parts only what stands beside a change. */
export type FoldedRun = DiffRun | { readonly kind: 'folded'; readonly words: number };

/**
 * Leaves out what is far from every change.
 * @param near how many words of the unchanged are kept on each side of a change
 * @returns the runs; `folded` stands where at least twice `near` words were left out
 */
export function foldUnchanged(runs: readonly DiffRun[], near: number): FoldedRun[] {
  return runs.flatMap((run, index): FoldedRun[] => {
    if (run.kind !== 'same') return [run];
    const head = index === 0 ? '' : firstWords(run.text, near);
    const tail = index === runs.length - 1 ? '' : lastWords(run.text.slice(head.length), near);
    const words = countWords(run.text.slice(head.length, run.text.length - tail.length));
    if (words < 2 * near) return [run];
    const kept = (text: string): FoldedRun[] => (text === '' ? [] : [{ kind: 'same', text }]);
    return [...kept(head), { kind: 'folded', words }, ...kept(tail)];
  });
}

const firstWords = (text: string, count: number): string =>
  new RegExp(`^(?:\\s*\\S+){0,${count}}`, 'u').exec(text)?.[0] ?? '';

function lastWords(text: string, count: number): string {
  const starts = [...text.matchAll(/\S+/gu)].map(({ index }) => index);
  const from = starts.at(-count) ?? starts[0];
  return from === undefined ? text : text.slice(from);
}
