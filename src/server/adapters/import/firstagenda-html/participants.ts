import { cutAttendance } from '#domain/minutes/attendance-line.ts';
import type { ParsedAbsence, ParsedPerson } from '#domain/minutes/parsed-minutes.ts';
import { readPeople } from '#domain/minutes/person-list.ts';
import { words } from '#domain/text/words.ts';

/**
 * The list of participants as FirstAgenda prints it: names with commas or lines between them, and those who were away behind
 * "Afbud:" or "Fravær:".
 * @returns `removed`: printed words that are neither name nor party
 */
export function readParticipants(
  printed: string,
  committee: string | null,
): {
  readonly attendees: readonly ParsedPerson[];
  readonly absentees: readonly ParsedAbsence[];
  readonly removed: readonly string[];
} {
  const { text, absences, removed } = cutAttendance(
    printed.replace(/\bfravær\s*:/giu, 'Fraværende:'),
    committee,
  );
  const attendees: ParsedPerson[] = [];
  const rest: string[] = [...removed];
  for (const line of text.split('\n')) {
    const list = readPeople(line, 0, true);
    attendees.push(...list.people);
    rest.push(...list.removed, line.slice(list.end));
  }
  return { attendees, absentees: absences, removed: rest.filter((part) => words(part).length > 0) };
}
