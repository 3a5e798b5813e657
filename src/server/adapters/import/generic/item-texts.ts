import { cutAttendance } from '#domain/minutes/attendance-line.ts';
import type { ParsedAbsence, ParsedPoint } from '#domain/minutes/parsed-minutes.ts';
import { words } from '#domain/text/words.ts';
import type { LabelledText, MeetingFrame } from '../labelled-item/build-item.ts';
import { readCourse } from '../labelled-item/read-course.ts';
import { isSameBody } from '../labelled-item/same-body.ts';
import { plainHead, readHeadOf } from './decision-label.ts';
import { readHead } from './item-head.ts';
import type { Part } from './item-parts.ts';
import { hasBullet, isBlank, joinLines, type Line } from './printed-line.ts';
import { readSubPoints } from './read-sub-points.ts';
import { isTitleOf } from './take-title.ts';
import { splitVerdict } from './unlabelled-text.ts';

/** What is known of the item whose parts are read. */
export type PartsOf = {
  readonly title: string;
  readonly number: string | null;
  readonly meeting: MeetingFrame;
  /** Whether the document tells decisions: then a verdict without a label counts as one. */
  readonly isMinutes: boolean;
};

export type ItemTexts = {
  readonly texts: readonly LabelledText[];
  readonly points: readonly ParsedPoint[];
  readonly absences: readonly ParsedAbsence[];
  /** Absent from the meeting, where an item of its own tells them ("1. Fraværende"). */
  readonly absentees: readonly ParsedAbsence[];
  readonly removed: readonly string[];
};

const listOfNews = /orientering|meddelelse|gensidig|nyt fra|siden sidst|aktuelle sager/iu;
const listOfAbsent = /^(?:fravær(?:ende)?|afbud|mødeafbud|fraværende og afbud)$/iu;

/** A decision head without a day that names the meeting's own committee says no more than "Beslutning". */
const labelFor = ({ kind, label: printed }: Part, meeting: MeetingFrame): string => {
  if (kind !== 'decision') return printed;
  const { organization, date } = readHeadOf(printed);
  const isOwn = date === null && isSameBody(organization, meeting.committee);
  return isOwn ? '' : plainHead(printed).head;
};

/** "Sagens forløb" that tells the own decision, where nothing else does (DEFINITIONS, "A decision entry"). */
const ownInCourse = (part: Part, { meeting }: PartsOf): readonly LabelledText[] | null => {
  const course = readCourse(joinLines(part.lines), { committee: null, date: null });
  const own = course.treatments.filter(
    ({ organization, date }) =>
      isSameBody(organization, meeting.committee) && date === meeting.date,
  );
  if (own.length === 0 || own.length < course.treatments.length) return null;
  return [
    { label: part.label, text: course.text, kind: 'course' },
    { label: '', text: own.map(({ text }) => text).join('\n'), kind: 'decision' },
  ];
};

/** The head of the item once more, above what was decided. */
const echoIn = (lines: readonly Line[], { number, title }: PartsOf): number => {
  const at = lines.findIndex((line) => !isBlank(line));
  const line = lines[at];
  if (line === undefined || number === null) return -1;
  const head = readHead(line, 0);
  return head?.number === number && isTitleOf(head.title, title) ? at : -1;
};

/**
 * The parts of an item as labelled texts: sub-points, a verdict without a label and attendance told in the text
 * taken out of them.
 */
export function readItemTexts(parts: readonly Part[], item: PartsOf): ItemTexts {
  const { title, meeting, isMinutes } = item;
  const texts: LabelledText[] = [];
  const points: ParsedPoint[] = [];
  const absences: ParsedAbsence[] = [];
  const absentees: ParsedAbsence[] = [];
  const removed: string[] = [];
  const decided = parts.some(({ kind, lines }) => kind === 'decision' && !lines.every(isBlank));
  for (const part of parts) {
    const own = part.kind === 'course' && !decided ? ownInCourse(part, item) : null;
    if (own !== null) {
      texts.push(...own);
      continue;
    }
    const kind = part.kind ?? 'presentation';
    let lines: readonly Line[] = part.lines;
    let verdict: readonly Line[] = [];
    if (part.kind === null && !decided && isMinutes)
      ({ text: lines, verdict } = splitVerdict(lines));
    if (kind !== 'decision' && kind !== 'recommendation' && points.length === 0) {
      const sub = readSubPoints(lines, listOfNews.test(title) && !lines.every(hasBullet));
      if (sub !== null) {
        points.push(...sub.points);
        lines = sub.lead;
      }
    }
    const echo = kind === 'decision' ? echoIn(lines, item) : -1;
    if (echo !== -1) {
      removed.push(lines[echo]?.text ?? '');
      lines = lines.slice(echo + 1);
    }
    let text = joinLines(lines);
    const isList = listOfAbsent.test(title);
    const tells = isList || (!decided && isMinutes && verdict.length === 0 && kind !== 'course');
    if (tells && kind !== 'decision') {
      const absent = cutAttendance(text, meeting.committee);
      (isList ? absentees : absences).push(...absent.absences);
      removed.push(...absent.removed);
      text = absent.text;
    }
    const label = labelFor(part, meeting);
    if (label !== part.label)
      removed.push(label === '' ? part.label : plainHead(part.label).removed);
    const names = kind === 'recommendation' && /\s(?:foreslår|indstiller)$/iu.test(label);
    if (names) texts.push({ label: '', text: `${label}:\n${text}`, kind });
    else if (part.label !== '' || words(text).length > 0) texts.push({ label, text, kind });
    if (verdict.length > 0) texts.push({ label: '', text: joinLines(verdict), kind: 'decision' });
  }
  return { texts, points, absences, absentees, removed };
}
