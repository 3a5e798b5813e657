import { cutAttendance } from '#domain/minutes/attendance-line.ts';
import type { ParsedMeeting, Warning } from '#domain/minutes/parsed-minutes.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { findDate, findTime } from '#domain/text/danish-date.ts';
import { readDocumentKind } from '../firstagenda/document-kind.ts';
import { readParticipants } from '../firstagenda-html/participants.ts';
import { leftOfDate } from '../printed-item/left-of-date.ts';
import { blockText, type Block } from './block.ts';

type Field = 'committee' | 'date' | 'time' | 'place' | 'attendees' | 'absentees' | 'other';

/** Labels of the table under the title; what has no place of its own in a parse is kept as furniture. */
const fields: readonly (readonly [label: string, field: Field])[] = [
  ['Udvalg', 'committee'],
  ['Mødedato', 'date'],
  ['Dato', 'date'],
  ['Mødetidspunkt', 'time'],
  ['Mødetid', 'time'],
  ['Tidspunkt', 'time'],
  ['Mødested', 'place'],
  ['Sted', 'place'],
  ['Mødedeltagere', 'attendees'],
  ['Deltagere', 'attendees'],
  ['Fraværende med afbud', 'absentees'],
  ['Fraværende', 'absentees'],
  ['Fravær', 'absentees'],
  ['Afbud', 'absentees'],
  ['Øvrige deltagere', 'other'],
  ['Information', 'other'],
  ['Bemærkninger', 'other'],
];
const labelForm = new RegExp(
  `^(${fields.map(([label]) => label).join('|')})(?![\\p{L}\\d])[ \\t]*:?\\s*`,
  'iu',
);
const fieldOf = (label: string): Field =>
  fields.find(([name]) => name.toLowerCase() === label.toLowerCase())?.[1] ?? 'other';

type Entry = { readonly label: string; readonly field: Field; value: string };

/** A label stands before its value in a row or a line, or above it. */
function readEntries(head: readonly Block[]): {
  readonly title: string;
  readonly entries: Entry[];
} {
  const title: string[] = [];
  const entries: Entry[] = [];
  for (const block of head) {
    const text = block.kind === 'row' ? block.cells.join('\n') : blockText(block);
    // A value's own lines may begin with a label, too ("Dato" and "Tid" in one cell).
    for (const line of text.split(/\n(?=\S)/u)) {
      const label = labelForm.exec(line);
      const last = entries.at(-1);
      if (label !== null) {
        const value = line.slice(label[0].length);
        entries.push({ label: label[1] ?? '', field: fieldOf(label[1] ?? ''), value });
      } else if (last === undefined) title.push(line);
      else last.value = `${last.value}\n${line}`.trim();
    }
  }
  return { title: title.join(' ').replace(/\s+/g, ' ').trim(), entries };
}

const titleForm =
  /(?<!\p{L})(?<kind>(?:TILLÆGS|BESLUTNINGS)?(?:REFERAT|DAGSORDEN|PROTOKOL))(?!\p{L})[\s:–-]*(?<name>(?!\d).*?)[\s,]*(?:(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?<!\p{L})d(?:en|\.)\s*\d.*|(?<!\S)\d{1,2}[-.]\s?(?:\d|\p{Ll}).*)?$/isu;

/** A longer one is a text without the fields that end the title. */
const maxTitle = 500;

/** The words of a text that remain when a part of it has found its place. */
const without = (text: string, part: string | null): string =>
  part === null || part === '' ? text : text.replace(part, ' ').replace(/\s+/g, ' ');

function warnOfDates(title: string, held: string): readonly Warning[] {
  const [inTitle, inField] = [findDate(title), findDate(held)];
  const warnings: Warning[] = [];
  if (inTitle?.date && inField?.date && inTitle.date !== inField.date)
    warnings.push({
      code: 'date-differs',
      message: 'Mødets dato er en anden i titlen end under Mødedato.',
      near: held,
    });
  if (inField?.weekdayFits === false)
    warnings.push({
      code: 'weekday-differs',
      message: 'Ugedag og dato passer ikke sammen.',
      near: held,
    });
  return warnings;
}

/** Reads the title "REFERAT <udvalg> - <periode> d. DD-MM-ÅÅÅÅ" and the table under it. */
export function readHead(head: readonly Block[]): {
  readonly meeting: ParsedMeeting;
  readonly removed: readonly string[];
  readonly warnings: readonly Warning[];
} {
  const { title: whole, entries } = readEntries(head);
  const end = whole.length > maxTitle ? whole.lastIndexOf(' ', maxTitle) : -1;
  const title = end === -1 ? whole : whole.slice(0, end);
  const found = titleForm.exec(title)?.groups;
  const text = (field: Field): string =>
    entries
      .filter((entry) => entry.field === field)
      .map(({ value }) => value)
      .join('\n')
      .trim();
  const name = text('committee') || (found?.['name'] ?? '');
  const committee = readOrganizationName(name)?.name ?? null;
  const term = name.slice(committee?.length ?? 0).replace(/^[\s(–-]+|[\s)–-]+$/gu, '');
  const held = `${text('date')} ${text('time')}`.trim();
  const inTitle = findDate(title);
  const date = findDate(held)?.date ?? inTitle?.date ?? null;
  const removed: string[] = [whole.slice(title.length)];
  const rest = text('committee') === '' ? without(without(title, committee), term) : title;
  removed.push(
    leftOfDate(inTitle?.printed ?? '', date) === '' ? without(rest, inTitle?.printed ?? '') : rest,
  );
  // Names with commas between them run on over lines; without commas each line is a name.
  const names = text('attendees').includes(',')
    ? text('attendees').replace(/\n/g, ' ')
    : text('attendees');
  const participants = readParticipants(names, committee);
  const away = entries
    .filter(({ field, value }) => field === 'absentees' && value.trim() !== '')
    .map(({ label, value }) =>
      cutAttendance(`${/^fravær$/i.test(label) ? 'Fraværende' : label}: ${value}`, committee),
    );
  removed.push(held, ...participants.removed);
  removed.push(...away.flatMap((cut) => [cut.text, ...cut.removed]));
  for (const { label, field, value } of entries) {
    if (field === 'absentees' && value.trim() !== '') continue;
    removed.push(field === 'other' ? `${label} ${value}` : label);
  }
  return {
    meeting: {
      committee,
      legislativeTerm: term === '' ? null : term,
      date,
      time: findTime(held) ?? findTime(title),
      place: text('place').replace(/\s+/g, ' ') || null,
      kind: readDocumentKind(found?.['kind'] ?? ''),
      attendees: participants.attendees,
      absentees: [...participants.absentees, ...away.flatMap(({ absences }) => absences)],
    },
    removed,
    warnings: warnOfDates(title, held),
  };
}
