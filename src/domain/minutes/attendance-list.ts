import type { AttendanceCut } from './attendance-cut.ts';
import type { AbsenceKind, ParsedPerson } from './parsed-minutes.ts';
import { isPerson, readPeople, type PersonList } from './person-list.ts';

const label =
  /(?<![\p{L}\d])(?:(?:medlemmer )?fraværende(?<with>\s+(?:med|uden)\s+(?:lovligt\s+)?(?:afbud|forfald))?(?:\s*[/,]\s*afbud)?(?:\s+i\s+[^:\n]{3,90})?|(?:møde)?afbud(?:\s*(?:[/,]|og)\s*fraværende)?|ej til stede|ikke til ?stede|udeblevet(?<without>\s+uden afbud)?|(?<own>inhabile?))(?:\s+var)?\s*:[ \t]*/giu;
/** What may stand behind the names of a label: who came instead, and why. */
const tail =
  /^[ \t]*[,;(–-]?[ \t]*(?:stedfortræder|suppleant|i stedet|som stedfortræder|hvor|for (?:ham|hende|hvem)|pga|på grund|grundet|med stedfortræder|ferie|syg(?:dom)?|barsel|orlov|under|til|ved|fra kl)(?!\p{L})/iu;

/** "Ingen" behind the label, or alone in the next line with text. */
const nobodyNamed =
  /^(?:ingen|nej|alle til stede)(?:[ \t]+(?:afbud|fraværende))?(?!\p{L})(?![ \t]+\p{L})|^(?:[ \t]*\r?\n)+[ \t]*(?:ingen|alle til stede)[.]?(?=[ \t]*(?:\r?\n|$))/iu;

/** Lines behind an empty label that hold nothing but names ("Fraværende:" with a list under it). */
const namesBelow = (text: string, from: number): PersonList => {
  const people: ParsedPerson[] = [];
  const removed: string[] = [];
  let end = 0;
  let at = from;
  for (;;) {
    const line = /^(?:[ \t.]*\r?\n){1,3}[ \t]*[•*·-]?[ \t]*/.exec(text.slice(at));
    if (line === null) break;
    const list = readPeople(text, at + line[0].length);
    const rest =
      /^[ \t.]*(?=\r?\n|$)|^, [\p{Ll} ]{3,40}\.?[ \t]*(?=\r?\n|$)|^,? ?\(?(?:sag|pkt|punkt|under|ved|fra|til|kl)(?!\p{L})[^\n]*/iu.exec(
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

/** Lists of the absent under a label: "Afbud: N N (V)", "Fraværende:" with names in the lines under it. */
export function* findAttendanceLists(text: string): Generator<AttendanceCut> {
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
