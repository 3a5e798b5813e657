import type { AbsenceKind } from '#domain/minutes/parsed-minutes.ts';
import type { AbsenceSnapshot, PersonRef } from '#domain/publication/snapshot.ts';
import { absenceInWords } from './danish-words.ts';
import type { PaperFact } from './paper.ts';

/** "Bente Bæk (A)". */
const personText = ({ name, party }: Pick<PersonRef, 'name' | 'party'>): string =>
  party === null ? name : `${name} (${party})`;

/** "Bente Bæk (A), Carl Clausen". */
export const peopleText = (people: readonly PersonRef[]): string =>
  people.map(personText).join(', ');

const kinds: readonly AbsenceKind[] = [
  'excused',
  'unexcused',
  'disqualified',
  'notPresentAtItem',
  'leftEarly',
  'arrivedLate',
];

/** One fact for each kind of absence there is: "Afbud: Bente Bæk (A), Carl Clausen". */
export const absenceFacts = (absences: readonly AbsenceSnapshot[]): PaperFact[] =>
  kinds.flatMap((kind) => {
    const those = absences.filter((absence) => absence.kind === kind);
    return those.length === 0 ? [] : [{ term: absenceInWords[kind], text: peopleText(those) }];
  });
