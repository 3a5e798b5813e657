import type { ParsedPerson } from '#domain/minutes/parsed-minutes.ts';
import { readPeople } from '#domain/minutes/person-list.ts';

/** "Kaj Holm (A)" → name and party; a name that does not read as one stays whole. */
export function readPerson(printed: string): ParsedPerson {
  const { people, removed, end } = readPeople(printed, 0, true);
  const [person] = people;
  return person && people.length === 1 && removed.length === 0 && end === printed.trimEnd().length
    ? person
    : { name: printed.trim(), party: null };
}
