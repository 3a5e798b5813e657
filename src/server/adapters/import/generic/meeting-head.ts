import { cutAttendance } from '#domain/minutes/attendance-line.ts';
import type {
  DocumentKind,
  ParsedAbsence,
  ParsedPerson,
  Warning,
} from '#domain/minutes/parsed-minutes.ts';
import { isPerson, readPeople } from '#domain/minutes/person-list.ts';
import { findDate, findTime } from '#domain/text/danish-date.ts';
import { words } from '#domain/text/words.ts';
import { findCommittee } from './committee-name.ts';
import { isGroupHeading } from './group-heading.ts';
import { readField, type FieldKind } from './meeting-field.ts';
import { isBlank, plain, type Line } from './printed-line.ts';

export type MeetingHead = {
  readonly committee: string | null;
  readonly legislativeTerm: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
  /** What the document calls itself; null where it does not say. */
  readonly kind: DocumentKind | null;
  readonly attendees: readonly ParsedPerson[];
  readonly absentees: readonly ParsedAbsence[];
  /** Printed words that stand in none of these. */
  readonly removed: readonly string[];
  readonly warnings: readonly Warning[];
};

const kinds: readonly (readonly [DocumentKind, RegExp])[] = [
  ['supplement', /tillægsdagsorden|tillæg til dagsorden|supplerende dagsorden/iu],
  [
    'minutes',
    /(?<!\p{L})(?:beslutnings|møde)?referat(?:et)?(?!\p{L})|protokol(?!\p{L})|med vedtagelser|beslutninger fra/iu,
  ],
  ['agenda', /(?<!\p{L})dagsorden(?!\p{L})|mødeindkaldelse/iu],
];
const term = /\(?(?<!\d)(?<term>(?:19|20)\d{2}\s?[-–]\s?(?:(?:19|20)\d{2}|\d{2}))(?!\d)\)?/u;
const placeBehindTime =
  /kl\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*-\s*\d{1,2}(?:[.:]\d{2})?)?\s*,?\s+(?:i|på)\s+(?<place>\S.*)$/iu;
/** "kl. 8.00, Lokale 2" · "Lokale B, Rådhuset" in a line of its own. */
const room =
  '(?:møde)?lokale\\p{L}*|rådhuset|byrådssalen|udvalgsværelse\\p{L}*|kommunalbestyrelsessalen|jobcentret|mødesalen';
const placeBehindComma = new RegExp(
  `(?:\\d[.:]\\d{2}|kl\\.? \\d{1,2}),\\s+(?<place>(?:${room})(?!\\p{L}).*)$`,
  'iu',
);
const placeAlone = new RegExp(`^(?<place>(?:${room})(?!\\p{L})[^:]{0,100})$`, 'iu');
const address = /:\/\//;

type Draft = {
  /** The name to look for among the title lines, see `bestName`. */
  readonly named: string | null;
  /** A date printed without its year: one with a year must be the same day. */
  day: string | null;
} & {
  -readonly [
    K in keyof Omit<MeetingHead, 'attendees' | 'absentees' | 'removed' | 'warnings'>
  ]: MeetingHead[K];
} & {
  attendees: ParsedPerson[];
  absentees: ParsedAbsence[];
  removed: string[];
  warnings: Warning[];
};

/** Takes the first occurrence of a text out of a line, so that each word is placed once. */
const without = (line: string, part: string): string => {
  const at = line.indexOf(part);
  return at === -1 ? line : `${line.slice(0, at)} ${line.slice(at + part.length)}`;
};

/** Day and month as printed: "7. april" of "mandag den 7. april 2014". */
const dayOf = (printed: string): string =>
  (/\d{1,2}\D{1,3}\p{L}+/u.exec(printed)?.[0] ?? printed).replace(/\s+/g, '').toLowerCase();

/** The committee's name where it begins with a capital, else the first ("referat fra byrådet … Byrådet"). */
const bestName = (lines: readonly Line[]): string | null => {
  const names = lines
    .filter(({ text }) => !address.test(text))
    .flatMap((line) => findCommittee(plain(line))?.name ?? []);
  return names.find((name) => /^\p{Lu}/u.test(name)) ?? names[0] ?? null;
};

function readDate(head: Draft, text: string): void {
  const found = findDate(text);
  if (head.date !== null || found === null) return;
  const day = dayOf(found.printed);
  if (head.day !== null && found.date !== null && day !== head.day) return;
  head.day ??= day;
  head.date = found.date;
  const near = found.printed;
  if (found.weekdayFits === false)
    head.warnings.push({
      code: 'weekday-differs',
      message: 'Ugedag og dato passer ikke sammen.',
      near,
    });
}

/** A line of text in the head: the title, or a part of it. */
function readTitleLine(head: Draft, text: string): void {
  let rest = text;
  if (address.test(text)) {
    head.removed.push(text);
    return;
  }
  head.kind ??= kinds.find(([, form]) => form.test(text))?.[0] ?? null;
  readDate(head, text);
  if (head.time === null && /kl|\d:\d/iu.test(text)) head.time = findTime(text);
  if (head.place === null) {
    const place = [placeBehindTime, placeBehindComma, placeAlone]
      .map((form) => form.exec(text)?.groups?.['place'])
      .find((found) => found !== undefined)
      ?.replace(/[\s.]+$/, '');
    if (place !== undefined) {
      head.place = place;
      rest = without(rest, place);
    }
  }
  if (head.committee === null) {
    const found = findCommittee(rest);
    if (found !== null && (head.named === null || found.name === head.named)) {
      head.committee = found.name;
      if (found.apart) rest = without(rest, found.name);
      const period = term.exec(rest)?.groups?.['term'];
      if (period !== undefined && head.legislativeTerm === null) {
        head.legislativeTerm = period;
        rest = without(rest, period);
      }
    }
  }
  head.removed.push(rest);
}

function readValue(head: Draft, kind: FieldKind, value: string): void {
  if (kind === 'date' || kind === 'time') {
    readDate(head, value);
    head.time ??= findTime(
      kind === 'time' && /^\d{1,2}[.:]\d{2}/.test(value) ? `kl. ${value}` : value,
    );
    head.removed.push(value);
  } else if (kind === 'place' && head.place === null) head.place = value;
  else if (kind === 'committee' && head.committee === null) {
    const period = term.exec(value)?.groups?.['term'] ?? null;
    head.legislativeTerm ??= period;
    head.committee =
      period === null
        ? value
        : without(value, term.exec(value)?.[0] ?? '')
            .replace(/[\s,–-]+$/u, '')
            .trim();
  } else readTitleLine(head, value);
}

function addAbsent(head: Draft, text: string): boolean {
  const cut = cutAttendance(text, head.committee);
  const known = new Set(head.absentees.map(({ name }) => name));
  if (cut.absences.length === 0 || cut.absences.some(({ name }) => known.has(name))) return false;
  head.absentees.push(...cut.absences);
  head.removed.push(...cut.removed, cut.text);
  return true;
}

/**
 * The head of a document: title lines and fields, read in their order; lists of people go on until a line that
 * holds none.
 */
export function readMeetingHead(lines: readonly Line[]): MeetingHead {
  const written = lines.filter((line) => !isBlank(line));
  const head: Draft = {
    named: bestName(written),
    day: null,
    committee: null,
    legislativeTerm: null,
    date: null,
    time: null,
    place: null,
    kind: null,
    attendees: [],
    absentees: [],
    removed: [],
    warnings: [],
  };
  for (let i = 0; i < written.length; i += 1) {
    const line = written[i];
    if (line === undefined) continue;
    const text = plain(line);
    const field = address.test(text) ? null : readField(line);
    if (field === null) {
      if (!addAbsent(head, text)) readTitleLine(head, text);
      continue;
    }
    head.removed.push(...(field.kind === 'absent' ? [] : [field.name]));
    if (field.kind === 'people' || field.kind === 'absent') {
      const list = field.value === '' ? [] : [field.value];
      for (
        let next = written[i + 1];
        next !== undefined && field.value === '';
        next = written[i + 1]
      ) {
        const people = readPeople(plain(next), 0, field.kind === 'people');
        if (
          readField(next) !== null ||
          isGroupHeading(plain(next)) ||
          people.end === 0 ||
          !people.people.every(isPerson)
        )
          break;
        list.push(plain(next));
        i += 1;
      }
      if (field.kind === 'absent') {
        const said = `${field.name}:${field.value === '' ? `\n${list.join('\n')}` : ` ${field.value}`}`;
        if (!addAbsent(head, said)) head.removed.push(said);
      } else
        for (const entry of list) {
          const { people, removed, end } = readPeople(entry, 0, true);
          head.attendees.push(...people);
          head.removed.push(...removed, entry.slice(end));
        }
    } else if (field.value !== '') readValue(head, field.kind, field.value);
    else {
      const next = written[i + 1];
      if (next !== undefined && field.kind !== 'other' && readField(next) === null) {
        readValue(head, field.kind, plain(next));
        i += 1;
      }
    }
  }
  const { committee, legislativeTerm, date, time, place, kind, attendees, absentees, warnings } =
    head;
  const removed = head.removed.map((part) => part.trim()).filter((part) => words(part).length > 0);
  return {
    committee,
    legislativeTerm,
    date,
    time,
    place,
    kind,
    attendees,
    absentees,
    removed,
    warnings,
  };
}
