import { findEdits } from './edit-script.ts';

/** A stretch of a text beside its older copy. */
export type DiffRun = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** A word or a number as it is printed ("4,6", "25/1187"), the space between, or a mark. */
const token = /[\p{L}\p{M}\p{N}]+(?:[.,:/-][\p{L}\p{M}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu;
const tokensOf = (text: string): string[] => text.match(token) ?? [];
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

const mostLines = 1_000;
const mostWords = 1_500;

/**
 * What changed between two copies of a text, word by word, in the order of reading: first which lines, then which
 * words in them. Single words that happen to stand in both copies of a rewritten passage are not held up.
 * @returns runs whose `same` and `removed` make the older text and whose `same` and `added` make the newer one;
 *   between two `same` at most one `removed`, then at most one `added`; none is empty
 */
export function diffWords(before: string, after: string): DiffRun[] {
  const [oldLines, newLines] = [linesOf(before), linesOf(after)];
  const runs: DiffRun[] = [];
  let [old, young] = [0, 0];
  const edits = findEdits(oldLines, newLines, mostLines);
  for (const [index, { kind, count }] of edits.entries()) {
    const text = (kind === 'added' ? newLines.slice(young) : oldLines.slice(old)).slice(0, count);
    if (kind !== 'added') old += count;
    if (kind !== 'removed') young += count;
    const next = edits[index + 1];
    if (kind === 'removed' && next?.kind === 'added') continue;
    const replaced = edits[index - 1];
    if (kind === 'added' && replaced?.kind === 'removed')
      runs.push(...diffPassage(oldLines.slice(old - replaced.count, old).join(''), text.join('')));
    else runs.push({ kind, text: text.join('') });
  }
  return settle(runs);
}

/** A passage of which less than this is left has been written anew: it is read as a whole, before and after. */
const leastKept = 0.4;

function diffPassage(before: string, after: string): DiffRun[] {
  const [old, young] = [tokensOf(before), tokensOf(after)];
  let [x, y] = [0, 0];
  const runs = findEdits(old, young, mostWords).map(({ kind, count }): DiffRun => {
    const text = (kind === 'added' ? young.slice(y, y + count) : old.slice(x, x + count)).join('');
    if (kind !== 'added') x += count;
    if (kind !== 'removed') y += count;
    return { kind, text };
  });
  const kept = runs.filter(({ kind }) => kind === 'same').map(({ text }) => countWords(text));
  const share = Math.min(countWords(before), countWords(after)) * leastKept;
  return kept.reduce((sum, words) => sum + words, 0) >= share
    ? runs
    : [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ];
}

type Passage = { readonly same: string } | { readonly removed: string; readonly added: string };

/** Puts changes together that only a few words stand between. */
function settle(runs: readonly DiffRun[]): DiffRun[] {
  const passages: Passage[] = [];
  for (const { kind, text } of runs) {
    const last = passages.at(-1);
    if (kind === 'same') {
      if (last && 'same' in last) passages.splice(-1, 1, { same: last.same + text });
      else passages.push({ same: text });
      continue;
    }
    const change = {
      removed: kind === 'removed' ? text : '',
      added: kind === 'added' ? text : '',
    };
    if (last && 'removed' in last) passages.splice(-1, 1, joinChanges(last, '', change));
    else passages.push(change);
    closeGap(passages);
  }
  return passages.flatMap((passage): DiffRun[] =>
    'same' in passage
      ? [{ kind: 'same', text: passage.same }]
      : [
          { kind: 'removed', text: passage.removed } as const,
          { kind: 'added', text: passage.added } as const,
        ].filter(({ text }) => text !== ''),
  );
}

type Change = Exclude<Passage, { readonly same: string }>;

function closeGap(passages: Passage[]): void {
  const [left, between, right] = passages.slice(-3);
  if (!left || !between || !right) return;
  if ('same' in left || 'removed' in between || 'same' in right) return;
  const words = countWords(between.same);
  const isOneLine = !between.same.includes('\n');
  if (isOneLine && words * 2 <= Math.min(sizeOf(left), sizeOf(right)))
    passages.splice(-3, 3, joinChanges(left, between.same, right));
}

const joinChanges = (left: Change, between: string, right: Change): Change => ({
  removed: left.removed + between + right.removed,
  added: left.added + between + right.added,
});

const sizeOf = ({ removed, added }: Change): number => countWords(removed) + countWords(added);

/** How many words a text holds. */
export const countWords = (text: string): number =>
  tokensOf(text).filter((each) => /[\p{L}\p{N}]/u.test(each)).length;
