import { splitSentences } from '#domain/text/sentences.ts';
import { words } from '#domain/text/words.ts';
import type { AttendanceCut } from './attendance-cut.ts';
import { findAttendanceLists } from './attendance-list.ts';
import { readAttendanceSentence } from './attendance-sentence.ts';
import type { ParsedAbsence } from './parsed-minutes.ts';

const hasWord = (text: string): boolean => words(text).length > 0;

/**
 * Cuts attendance lines off a decision (WORDING P6, LAW L66): "N N (A) deltog ikke under dette punkt.",
 * "Afbud: N N (V)", "Fraværende: …", "A og B var fraværende.". An appointment ("N N deltager") stays.
 * @param organization the body whose treatment the text belongs to; goes into each absence
 * @returns the text without those lines, the absences, and `removed`: the words of the cut lines that
 *   are not names or parties ("deltog ikke under dette punkt"), for the furniture
 */
export function cutAttendance(
  text: string,
  organization: string | null,
): {
  readonly text: string;
  readonly absences: readonly ParsedAbsence[];
  readonly removed: readonly string[];
} {
  const cuts: AttendanceCut[] = [...findAttendanceLists(text)];
  // The gaps between the labelled lists are read sentence by sentence.
  const gaps = [0, ...cuts.map(({ end }) => end)].map((start, i) => ({
    start,
    end: cuts[i]?.start ?? text.length,
  }));
  for (const gap of gaps)
    for (const { text: sentence, start } of splitSentences(text.slice(gap.start, gap.end))) {
      const found = readAttendanceSentence(sentence);
      const from = gap.start + start;
      if (found !== null) cuts.push({ ...found, start: from + found.start, end: from + found.end });
    }
  cuts.sort((a, b) => a.start - b.start);

  let kept = '';
  let at = 0;
  for (const { start, end } of cuts) {
    kept += text.slice(at, start);
    // No hyphen may join what stood on either side of a cut.
    if (/-\s*$/.test(kept)) kept += '\n\n';
    else if (hasWord(kept) && !/\s$/.test(kept)) kept += '\n';
    at = end;
  }
  kept += text.slice(at);
  return {
    text:
      cuts.length === 0
        ? text
        : kept
            .replace(/[ \t]+(?=\r?\n)/g, '')
            .replace(/(?:\r?\n){3,}/g, '\n\n')
            .trim(),
    absences: cuts.flatMap(({ people, kind }) =>
      people.map((person) => ({ ...person, kind, organization })),
    ),
    removed: cuts.flatMap((cut) => cut.removed.map((part) => part.trim()).filter(hasWord)),
  };
}
