import type { ParsedAbsence, ParsedPerson } from '#domain/minutes/parsed-minutes.ts';
import { readPerson } from '../labelled-item/read-person.ts';
import type { JsonLedger } from './json-ledger.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The members of a meeting: `ParticipationCancelled` is an excuse, `Absent` alone is absence without one.
 */
export function readMembers(
  ledger: JsonLedger,
  members: readonly JsonObject[],
  committee: string | null,
): {
  readonly attendees: readonly ParsedPerson[];
  readonly absentees: readonly ParsedAbsence[];
} {
  const attendees: ParsedPerson[] = [];
  const absentees: ParsedAbsence[] = [];
  for (const member of members) {
    const name = ledger.take(member, 'Name', 'Navn');
    if (name === '') continue;
    const person = readPerson(name);
    if (member['ParticipationCancelled'] === true)
      absentees.push({ ...person, kind: 'excused', organization: committee });
    else if (member['Absent'] === true)
      absentees.push({ ...person, kind: 'unexcused', organization: committee });
    else attendees.push(person);
  }
  return { attendees, absentees };
}
