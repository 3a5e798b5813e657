import { splitSentences } from '#domain/text/sentences.ts';
import { words } from '#domain/text/words.ts';
import { attendancePredicates } from './attendance-predicate.ts';
import type { AbsenceKind, ParsedAbsence } from './parsed-minutes.ts';
import { isPerson, readPeople, type PersonList } from './person-list.ts';

type Cut = {
  readonly start: number;
  readonly end: number;
  readonly kind: AbsenceKind;
  readonly people: PersonList['people'];
  readonly removed: readonly string[];
};

const label =
  /(?<![\p{L}\d])(?:(?:medlemmer )?fraværende(?<with>\s+(?:med|uden)\s+(?:lovligt\s+)?(?:afbud|forfald))?(?:\s*[/,]\s*afbud)?|(?:møde)?afbud(?:\s*(?:[/,]|og)\s*fraværende)?|ej til stede|ikke til ?stede|udeblevet(?<without>\s+uden afbud)?|(?<own>inhabile?))(?:\s+var)?\s*:[ \t]*/giu;
const excuse =
  /^[(•\s-]*(?:(?:der\s+(?:er|var)|der\s+(?:er|var)\s+(?:modtaget|meldt)|med|modtaget)\s+)?afbud\s+fra\s*:?\s*(?=\p{Lu})/iu;
const substitute =
  /^\s+(?:deltog|mødte|deltager|møder|indtrådte|indkaldt)\s+(?:op\s+)?(?:i\s+mødet\s+)?(?:som\s+(?:stedfortræder|suppleant)|i\s+stedet)\s+for\s+/iu;
const nobody =
  /^[(•\s]*(?:(?:der\s+(?:er|var)\s+)?ingen\s+(?:afbud|fraværende)|alle\s+(?:medlemmer\s+)?(?:er|var)\s+til ?stede)[\s.)]*$/iu;
/** What may stand behind the names of a label: who came instead, and why. */
const tail =
  /^[ \t]*[,;(–-]?[ \t]*(?:stedfortræder|suppleant|i stedet|som stedfortræder|hvor|for (?:ham|hende|hvem)|pga|på grund|grundet|med stedfortræder|ferie|syg(?:dom)?|barsel|orlov|under|til|ved|fra kl)(?!\p{L})/iu;

/** "Ingen" behind the label, or alone in the next line with text. */
const nobodyNamed =
  /^(?:ingen|nej|alle til stede)(?:[ \t]+(?:afbud|fraværende))?(?!\p{L})(?![ \t]+\p{L})|^(?:[ \t]*\r?\n)+[ \t]*(?:ingen|alle til stede)[.]?(?=[ \t]*(?:\r?\n|$))/iu;

const hasWord = (text: string): boolean => words(text).length > 0;

/** Lines behind an empty label that hold nothing but names ("Fraværende:" with a list under it). */
const namesBelow = (text: string, from: number): PersonList => {
  const people: PersonList['people'][number][] = [];
  const removed: string[] = [];
  let end = 0;
  let at = from;
  for (;;) {
    const line = /^(?:[ \t.]*\r?\n){1,3}[ \t]*[•*·-]?[ \t]*/.exec(text.slice(at));
    if (line === null) break;
    const list = readPeople(text, at + line[0].length);
    const rest =
      /^[ \t.]*(?=\r?\n|$)|^,? ?\(?(?:sag|pkt|punkt|under|ved|fra|til|kl)(?!\p{L})[^\n]*/iu.exec(
        text.slice(list.end),
      );
    if (list.end === 0 || rest === null || !list.people.every(isPerson)) break;
    people.push(...list.people);
    removed.push(...list.removed, rest[0]);
    end = at = list.end + rest[0].length;
  }
  return { people, removed, end };
};

const kindOfLabelMatch = ({ groups = {} }: RegExpMatchArray): AbsenceKind => {
  if (groups['own'] !== undefined) return 'disqualified';
  return groups['without'] !== undefined || /uden/i.test(groups['with'] ?? '')
    ? 'unexcused'
    : 'excused';
};

function* cutLabels(text: string): Generator<Cut> {
  let last = 0;
  for (const match of text.matchAll(label)) {
    const start = match.index;
    if (start < last) continue;
    const behind = start + match[0].length;
    const none = nobodyNamed.exec(text.slice(behind));
    const emptyLine = /^[ \t.]*(?:\r?\n|$)/.test(text.slice(behind));
    const list = emptyLine ? namesBelow(text, behind) : readPeople(text, behind, true);
    let end = Math.max(list.end, behind);
    const removed = [match[0].trim(), ...list.removed];
    if (none !== null) {
      removed.push(none[0]);
      end = behind + none[0].length;
    } else if (list.end > 0) {
      const line = text.slice(end).split(/\r?\n|(?<=[.)])\s+(?=\p{Lu})/u)[0] ?? '';
      if (tail.test(line)) {
        removed.push(line.trim());
        end += line.length;
      }
    }
    end += /^[ \t]*[.)]?/.exec(text.slice(end))?.[0].length ?? 0;
    last = end;
    yield { start, end, kind: kindOfLabelMatch(match), people: list.people, removed };
  }
}

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
  /(?<=[\p{L}).])\s+(?=(?:var|er|har|havde|blev|deltog|deltager|udeblev|forlod|forlader|gik|måtte|ankom|kom|indtrådte|indtræder|mødte|tiltrådte|trådte|stødte|meldte|sendte|gav|erklærede|erklærer|kendtes|fraværende|inhabil)(?!\p{L}))/giu;

const cutSentence = (sentence: string): (Omit<Cut, 'start' | 'end'> & { from: number }) | null => {
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
  const cuts: Cut[] = [...cutLabels(text)];
  // The gaps between the labelled lists are read sentence by sentence.
  const gaps = [0, ...cuts.map(({ end }) => end)].map((start, i) => ({
    start,
    end: cuts[i]?.start ?? text.length,
  }));
  for (const gap of gaps)
    for (const { text: sentence, start, end } of splitSentences(text.slice(gap.start, gap.end))) {
      const found = cutSentence(sentence);
      if (found !== null)
        cuts.push({ ...found, start: gap.start + start + found.from, end: gap.start + end });
    }
  cuts.sort((a, b) => a.start - b.start);

  let kept = '';
  let at = 0;
  for (const { start, end } of cuts) {
    kept += text.slice(at, start);
    // No hyphen may join what stood on either side of a cut.
    if (/-[ \t]*$/.test(kept)) kept += '\n\n';
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
