import { isBlank, type Line } from './printed-line.ts';

const dividedEnd = /\p{Ll}-[ \t]*$/u;
/** "drifts-" before "og anlægsudgifter" is no divided word. */
const goesOn = /^[ \t]*(?=\p{Ll})(?!(?:og|eller|samt)(?!\p{L}))/u;

/** Two lines as one, where a word is divided between them (DEFINITIONS, "Word"); else `null`. */
export const joinDivided = (before: Line, after: Line): Line | null =>
  dividedEnd.test(before.text) && goesOn.test(after.text)
    ? {
        ...before,
        text: before.text.replace(/-[ \t]*$/, '') + after.text.trimStart(),
        at: after.at,
      }
    : null;

/** Lines in which no word is divided any more. */
export function mendDividedWords(lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = [];
  for (const line of lines) {
    const before = mended.at(-1);
    const joined =
      before === undefined || isBlank(before) || line.at - before.at > 1
        ? null
        : joinDivided(before, line);
    if (joined === null) mended.push(line);
    else mended[mended.length - 1] = joined;
  }
  return mended;
}
