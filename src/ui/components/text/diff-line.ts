import { foldUnchanged, type FoldedRun } from '#domain/publication/comparison/fold-unchanged.ts';
import { diffWords } from '#domain/publication/comparison/word-diff.ts';

/** Words of the unchanged that are shown beside a change. */
const near = 18;

/** What changed in a text, line by line as it stands on the page; far from the changes it is folded. */
export function diffLines(before: string, after: string): readonly (readonly FoldedRun[])[] {
  const lines: FoldedRun[][] = [[]];
  for (const run of foldUnchanged(diffWords(before, after), near)) {
    if (run.kind === 'folded') {
      lines.at(-1)?.push(run);
      continue;
    }
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter((line) =>
    line.some((run) => run.kind === 'folded' || run.text.trim() !== ''),
  );
}
