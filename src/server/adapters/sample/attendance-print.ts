import type { ParsedAbsence, ParsedPerson } from '#domain/minutes/parsed-minutes.ts';

/** `Palle Rugholm (V)`. */
export const printPerson = ({ name, party }: ParsedPerson): string =>
  party === null ? name : `${name} (${party})`;

const printedNames = (people: readonly ParsedPerson[]): string =>
  people.map(printPerson).join(', ');

/**
 * The attendance lines that stand under a decision (WORDING P6, LAW L66), one for each kind of absence;
 * those who were away from the item alone have a sentence each, as in the 2014 document.
 */
export function printAbsences(absences: readonly ParsedAbsence[]): readonly string[] {
  const of = (kind: ParsedAbsence['kind']): readonly ParsedAbsence[] =>
    absences.filter((absence) => absence.kind === kind);
  const list = (kind: ParsedAbsence['kind'], label: string): readonly string[] => {
    const people = of(kind);
    return people.length === 0 ? [] : [`${label} ${printedNames(people)}`];
  };
  const each = (kind: ParsedAbsence['kind'], ending: string): readonly string[] =>
    of(kind).map((person) => `${printPerson(person)} ${ending}`);
  return [
    ...each('notPresentAtItem', 'deltog ikke under dette punkt.'),
    ...each('disqualified', 'deltog ikke på grund af inhabilitet.'),
    ...each('arrivedLate', 'ankom under dette punkt.'),
    ...each('leftEarly', 'forlod mødet under dette punkt.'),
    ...list('excused', 'Afbud:'),
    ...list('unexcused', 'Fraværende:'),
  ];
}
