import type { AttendanceCut } from './attendance-cut.ts';
import { attendancePredicates } from './attendance-predicate.ts';
import { isPerson, readPeople, type PersonList } from './person-list.ts';

const excuse =
  /^[(•\s-]*(?:(?:der\s+(?:er|var)|der\s+(?:er|var)\s+(?:modtaget|meldt)|med|modtaget)\s+)?afbud\s+fra\s*:?\s*(?=\p{Lu})/iu;
const substitute =
  /^\s+(?:(?:deltog|mødte|deltager|møder|indtrådte|indkaldt)\s+(?:op\s+)?(?:i\s+mødet\s+)?(?:som\s+(?:stedfortræder|suppleant)|i\s+stedet)|(?:er\s+|var\s+)?(?:stedfortræder|suppleant))\s+for\s+/iu;
/** "I stedet deltog N N (B).": who came, behind a sentence that says who did not. */
const cameInstead =
  /^[(•\s]*(?:i stedet|som (?:stedfortræder|suppleant)e?r?|stedfortræder(?:e|en)?)(?: for (?:ham|hende|dem))? (?:deltog|deltager|mødte|møder|var indkaldt|er indkaldt)\s+(?=\p{Lu})/iu;
const nobody =
  /^[(•\s]*(?:(?:der\s+(?:er|var)\s+)?ingen\s+(?:afbud|fraværende)|alle\s+(?:medlemmer\s+)?(?:er|var)\s+til ?stede)[\s.)]*$/iu;
/** Names that end right before a predicate, where the sentence before them has no end mark. */
const peopleBefore = (sentence: string, at: number): { start: number; list: PersonList } | null => {
  const starts = [
    0,
    ...[...sentence.slice(0, at).matchAll(/[\s(](?=\p{Lu})/gu)].map((m) => m.index + 1),
  ];
  for (const start of starts) {
    const before = sentence.slice(0, start).trimEnd();
    if (
      start > 0 &&
      !/[.:;)"”]$|(?:^|\s)(?:godkendt|drøftet|tiltrådt|efterretning|orientering|udsat|anbefales|vedtaget|intet)$/iu.test(
        before,
      )
    )
      continue;
    const list = readPeople(sentence, start);
    if (list.end > 0 && sentence.slice(list.end, at).trim() === '' && list.people.every(isPerson))
      return { start, list };
  }
  return null;
};

const verb =
  /(?<=[\p{L}).])\s+(?=(?:var|er|har|havde|blev|deltog|deltager|udeblev|forlod|forlader|gik|måtte|ankom|kom|indtrådte|indtræder|mødte|tiltrådte|trådte|stødte|meldte|sendte|gav|erklærede|erklærer|kendtes|fraværende|inhabil|stedfortræder|suppleant)(?!\p{L}))/giu;

/**
 * A sentence that says who was not there, came late or left: "N N (A) deltog ikke under dette punkt.".
 * @returns the stretch from the first name to the end of the sentence, or `null`
 */
export function readAttendanceSentence(sentence: string): AttendanceCut | null {
  const found = readSentence(sentence);
  return found === null ? null : { ...found, start: found.from, end: sentence.length };
}

const readSentence = (
  sentence: string,
): (Omit<AttendanceCut, 'start' | 'end'> & { readonly from: number }) | null => {
  const opening = excuse.exec(sentence);
  if (opening !== null) {
    const list = readPeople(sentence, opening[0].length, true);
    if (list.end > 0)
      return {
        from: 0,
        kind: 'excused',
        people: list.people,
        removed: [opening[0], ...list.removed, sentence.slice(list.end)],
      };
  }
  const came = cameInstead.exec(sentence);
  if (came !== null && readPeople(sentence, came[0].length).end > 0)
    return { from: 0, kind: 'excused', people: [], removed: [sentence] };
  if (nobody.test(sentence)) return { from: 0, kind: 'excused', people: [], removed: [sentence] };
  for (const { index } of sentence.matchAll(verb)) {
    const rest = sentence.slice(index);
    const found = peopleBefore(sentence, index);
    if (found === null) continue;
    const instead = substitute.exec(rest);
    if (instead !== null) {
      const behind = index + instead[0].length;
      const absent = readPeople(sentence, behind);
      if (absent.end === 0) continue;
      const removed = [
        sentence.slice(found.start, behind),
        ...absent.removed,
        sentence.slice(absent.end),
      ];
      return { from: found.start, kind: 'excused', people: absent.people, removed };
    }
    const predicate = attendancePredicates.find(({ form }) => form.test(rest));
    if (predicate === undefined) continue;
    const { people, removed } = found.list;
    return { from: found.start, kind: predicate.kind, people, removed: [...removed, rest] };
  }
  return null;
};
