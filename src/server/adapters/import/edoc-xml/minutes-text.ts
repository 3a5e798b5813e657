import type { ParsedAbsence, ParsedPerson } from '#domain/minutes/parsed-minutes.ts';
import { readPeople } from '#domain/minutes/person-list.ts';
import { findTime } from '#domain/text/danish-date.ts';
import { words } from '#domain/text/words.ts';

export type MinutesText = {
  readonly place: string | null;
  readonly attendees: readonly ParsedPerson[];
  readonly absentees: readonly ParsedAbsence[];
  /** The front page without what has been read from it, the contents, and the items' texts again. */
  readonly head: string;
  readonly contents: string;
  readonly body: string;
};

const contentsLabel = /^INDHOLDSFORTEGNELSE\s*$/imu;
/** The contents end where the first item comes with its case number. */
const firstItem = /^[ ]?\d+[a-z]?\.\t.*\n\s*\nSagsnr\.:/mu;
const presentLabel = /^Til ?stede:?$/iu;
const absentLabel = /^(?:Afbud|Fraværende|Afbud\/Fraværende|Fraværende\/Afbud):?$/iu;

function splitText(text: string): Pick<MinutesText, 'head' | 'contents' | 'body'> {
  const from = contentsLabel.exec(text)?.index ?? text.length;
  const items = firstItem.exec(text.slice(from));
  const to = items === null ? text.length : from + items.index;
  return { head: text.slice(0, from), contents: text.slice(from, to), body: text.slice(to) };
}

/**
 * The text of the whole minutes: its front page says where the meeting was and who was there, which
 * no field of eDoc does. The items in it stand a second time.
 */
export function readMinutesText(text: string, committee: string | null): MinutesText {
  const { head, contents, body } = splitText(text);
  const attendees: ParsedPerson[] = [];
  const absentees: ParsedAbsence[] = [];
  const left: string[] = [];
  let place: string | null = null;
  let list: 'present' | 'absent' | null = null;
  let before = '';
  for (const line of head.split('\n').map((printed) => printed.trim())) {
    const people = list === null ? null : readPeople(line, 0, true);
    if (presentLabel.test(line) || absentLabel.test(line)) {
      list = presentLabel.test(line) ? 'present' : 'absent';
      left.push(line);
    } else if (line === '') list = null;
    else if (people && people.end > 0) {
      if (list === 'present') attendees.push(...people.people);
      else
        absentees.push(
          ...people.people.map((person): ParsedAbsence => ({
            ...person,
            kind: 'excused',
            organization: committee,
          })),
        );
      left.push(...people.removed, line.slice(people.end));
    } else if (place === null && /^i \p{Lu}/u.test(line) && findTime(before) !== null) {
      place = line.slice(2).trim();
      left.push('i');
    } else {
      list = null;
      left.push(line);
    }
    if (line !== '') before = line;
  }
  const kept = left.filter((line) => words(line).length > 0).join('\n');
  return { place, attendees, absentees, head: kept, contents: contents.trim(), body: body.trim() };
}
