import { cutAttendance } from '#domain/minutes/attendance-line.ts';
import { isClearVerdict } from '#domain/minutes/decision-sentence.ts';
import type {
  Access,
  ParsedAbsence,
  ParsedItem,
  ParsedPoint,
} from '#domain/minutes/parsed-minutes.ts';
import { normalize, words } from '#domain/text/words.ts';
import { buildItem, type LabelledText, type MeetingFrame } from '../labelled-item/build-item.ts';
import { readDecisionHead } from '../labelled-item/decision-head.ts';
import { readCourse } from '../labelled-item/read-course.ts';
import { isSameBody } from '../labelled-item/same-body.ts';
import { readHead } from './item-head.ts';
import type { ItemStart } from './find-items.ts';
import { readItemParts, type Part } from './item-parts.ts';
import { hasBullet, isBlank, joinLines, plain, type Line } from './printed-line.ts';
import { isFileName, readAttachments } from './read-attachments.ts';
import { readSubPoints } from './read-sub-points.ts';
import { splitVerdict } from './unlabelled-text.ts';

export type ItemText = {
  readonly start: ItemStart;
  /** What stands under the head. */
  readonly lines: readonly Line[];
  /** File names that a list of links prints above the head. */
  readonly files: readonly Line[];
  /** What the heading of a group of items says ("Lukkede punkter"). */
  readonly group: Access | null;
};

export type ReadItem = {
  readonly item: ParsedItem;
  /** Absent from the meeting, where an item of its own tells them ("1. Fraværende"). */
  readonly absentees: readonly ParsedAbsence[];
  /** Printed words that stand nowhere in the item. */
  readonly removed: readonly string[];
};

const listOfNews = /orientering|meddelelse|gensidig|nyt fra|siden sidst|aktuelle sager/iu;
const listOfAbsent = /^(?:fravær(?:ende)?|afbud|mødeafbud|fraværende og afbud)$/iu;
/** Behind the last item the meeting itself ends. */
const closing =
  /^(?:mødet (?:blev |er )?(?:hævet|sluttet?|sluttede|slut|afsluttet)|underskrift(?:er|sside)?\b|referent\b|referatet er (?:underskrevet|godkendt) af)/iu;

/** A title of two lines: the second begins small, or the first cannot end there. */
const goesOn = (title: string, line: Line | undefined): boolean =>
  line !== undefined &&
  !isBlank(line) &&
  (/^\p{Ll}/u.test(plain(line)) ||
    /(?:[,\-–(&]|\s(?:og|i|af|til|for|med|på|om|ved|samt))$/u.test(title)) &&
  title.length + plain(line).length < 250;

const isTitleOf = (text: string, title: string): boolean =>
  text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase() ===
  title.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Takes the title from the lines under the head where the head has none, or only its beginning. */
function takeTitle(
  start: ItemStart,
  lines: readonly Line[],
): { readonly title: string; readonly rest: readonly Line[]; readonly removed: readonly string[] } {
  if (start.title === null) return { title: '', rest: lines, removed: [] };
  let title = start.title;
  let rest = lines;
  const removed: string[] = [];
  if (title === '') {
    const at = rest.findIndex((line) => !isBlank(line));
    const line = rest[at];
    const isTitle =
      line !== undefined &&
      plain(line).length <= 250 &&
      readItemParts([line]).parts[0]?.lines.length === 1;
    if (isTitle && !isClearVerdict(plain(line))) {
      title = plain(line);
      rest = rest.slice(at + 1);
    }
  }
  for (
    let next = rest[0];
    title !== '' && next !== undefined && goesOn(title, next);
    next = rest[0]
  ) {
    title = normalize(`${title}\n${plain(next)}`).replace('\n', ' ');
    rest = rest.slice(1);
  }
  const again = rest.findIndex((line) => !isBlank(line));
  const line = rest[again];
  if (line !== undefined && title !== '' && isTitleOf(plain(line), title)) {
    removed.push(line.text);
    rest = rest.slice(again + 1);
  }
  return { title, rest, removed };
}

/** "Cykelsti (2016-0123456)": the case number behind the title. */
const matterInTitle = /\s*\((?<number>(?:19|20)\d{2}-\d{5,8})\)$/u;

/** "Udvalgets beslutning i mødet den …". */
const inMeeting = /\s(?:i|på|fra) mødet(?=\s)/iu;

/** A decision head without a day that names the meeting's own committee says no more than "Beslutning". */
const labelFor = (part: Part, meeting: MeetingFrame): string => {
  if (part.kind !== 'decision') return part.label;
  const label = part.label.replace(inMeeting, '');
  const { organization, date } = readDecisionHead(label);
  return date === null && isSameBody(organization, meeting.committee) ? '' : label;
};

const isEmpty = ({ lines }: Part): boolean => lines.every(isBlank);

/**
 * The lines of one item become the item.
 * @param isMinutes whether the document tells decisions: then a verdict without a label counts as one
 */
export function readItem(
  { start, lines, files: above, group }: ItemText,
  meeting: MeetingFrame,
  isMinutes: boolean,
): ReadItem {
  const { title, rest, removed: repeated } = takeTitle(start, lines);
  const end = rest.findIndex((line) => closing.test(plain(line)));
  const body = end === -1 ? rest : rest.slice(0, end);
  const removed = [start.mark, ...repeated, ...(end === -1 ? [] : [joinLines(rest.slice(end))])];
  const { parts, matter: printed, access: own, removed: cut } = readItemParts(body);
  const access = own ?? group;
  const inTitle = printed === null ? matterInTitle.exec(title) : null;
  const matter = printed ?? inTitle?.groups?.['number'] ?? null;
  removed.push(...cut);

  const texts: LabelledText[] = [];
  const points: ParsedPoint[] = [];
  const absentees: ParsedAbsence[] = [];
  const files = parts.flatMap((part) =>
    part.kind === 'attachments'
      ? part.lines
      : part.kind === null
        ? part.lines.filter((line) => isFileName(plain(line)))
        : [],
  );
  const attachments = readAttachments([...above, ...files]);
  removed.push(...attachments.removed);
  const decided = parts.some((part) => part.kind === 'decision' && !isEmpty(part));

  for (const part of parts) {
    if (part.kind === 'course' && !decided) {
      const course = readCourse(joinLines(part.lines), { committee: null, date: null });
      const own = course.treatments.filter(
        ({ organization, date }) =>
          isSameBody(organization, meeting.committee) && date === meeting.date,
      );
      if (own.length === course.treatments.length && own.length > 0) {
        texts.push({ label: part.label, text: course.text, kind: 'course' });
        texts.push({ label: '', text: own.map(({ text }) => text).join('\n'), kind: 'decision' });
        continue;
      }
    }
    if (part.kind === 'attachments') {
      removed.push(part.label);
      continue;
    }
    let text: readonly Line[] =
      part.kind === null ? part.lines.filter((line) => !files.includes(line)) : part.lines;
    let verdict: readonly Line[] = [];
    if (part.kind === null && !decided && isMinutes) ({ text, verdict } = splitVerdict(text));
    if (part.kind !== 'decision' && part.kind !== 'recommendation' && points.length === 0) {
      const sub = readSubPoints(text, listOfNews.test(title) && !text.every(hasBullet));
      if (sub !== null) {
        points.push(...sub.points);
        text = sub.lead;
      }
    }
    if (part.kind === 'decision') {
      // The head of the item once more, above what was decided.
      const at = text.findIndex((line) => !isBlank(line));
      const line = text[at];
      if (
        line !== undefined &&
        start.number !== null &&
        readHead(line, 0)?.number === start.number &&
        isTitleOf(readHead(line, 0)?.title ?? '', title)
      ) {
        removed.push(line.text);
        text = text.slice(at + 1);
      }
    }
    let said = joinLines(text);
    if (listOfAbsent.test(title) && part.kind !== 'decision') {
      const absent = cutAttendance(said, meeting.committee);
      absentees.push(...absent.absences);
      removed.push(...absent.removed);
      said = absent.text;
    }
    const kind = part.kind ?? 'presentation';
    if (part.label !== '' || words(said).length > 0) {
      const label = labelFor(part, meeting);
      if (label !== part.label)
        removed.push(label === '' ? part.label : (inMeeting.exec(part.label)?.[0] ?? ''));
      texts.push({ label, text: said, kind });
    }
    if (verdict.length > 0) texts.push({ label: '', text: joinLines(verdict), kind: 'decision' });
  }

  const built = buildItem(
    {
      number: start.number,
      title: inTitle === null ? title : title.slice(0, inTitle.index).trim(),
      matter,
      ...(access === null ? {} : { access }),
      parts: texts,
      attachments: attachments.attachments,
      points,
    },
    meeting,
  );
  const item = built.item.title === '' ? { ...built.item, title: null } : built.item;
  return { item, absentees, removed: [...removed, ...built.removed] };
}
