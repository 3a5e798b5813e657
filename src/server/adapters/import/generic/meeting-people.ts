import { cutAttendance } from '#domain/minutes/attendance-line.ts';
import { isPerson, readPeople } from '#domain/minutes/person-list.ts';
import { isGroupHeading } from './group-heading.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { readField, type MeetingField } from './meeting-field.ts';
import { plain, type Line } from './printed-line.ts';

/** Adds who is told to be absent; a text that tells of someone known already is left to the title lines. */
export function addAbsent(head: MeetingDraft, text: string): boolean {
  const cut = cutAttendance(text, head.committee);
  const known = new Set(head.absentees.map(({ name }) => name));
  if (cut.absences.length === 0 || cut.absences.some(({ name }) => known.has(name))) return false;
  head.absentees.push(...cut.absences);
  head.removed.push(...cut.removed, cut.text);
  return true;
}

/** What may stand behind the name on a line of its own. */
const behindName = /^[\s.;)]*$|^\s*[,(–-]/u;

const isPeopleLine = (line: Line, loose: boolean): boolean => {
  const text = plain(line);
  if (readField(line) !== null || isGroupHeading(text)) return false;
  const { people, end } = readPeople(text, 0, loose);
  return end > 0 && people.every(isPerson) && behindName.test(text.slice(end));
};

/**
 * A list of people under "Medlemmer" or "Fraværende": on the line of the label, or in the lines under it until
 * one that holds no names.
 * @returns how many of the lines under the label it takes
 */
export function readPeopleField(
  head: MeetingDraft,
  { kind, name, value }: MeetingField,
  below: readonly Line[],
): number {
  const ends = below.findIndex((line) => !isPeopleLine(line, kind === 'people'));
  const count = value !== '' ? 0 : ends === -1 ? below.length : ends;
  const list = value !== '' ? [value] : below.slice(0, count).map(plain);
  if (kind === 'absent') {
    const said = `${name}:${value === '' ? `\n${list.join('\n')}` : ` ${value}`}`;
    if (!addAbsent(head, said)) head.removed.push(said);
    return count;
  }
  head.removed.push(name);
  for (const entry of list) {
    const { people, removed, end } = readPeople(entry, 0, true);
    head.attendees.push(...people);
    head.removed.push(...removed, entry.slice(end));
  }
  return count;
}
