import type {
  ParsedItem,
  ParsedMeeting,
  ParsedPoint,
  Warning,
} from '#domain/minutes/parsed-minutes.ts';
import { words } from '#domain/text/words.ts';
import { buildItem, type LabelledText } from '../labelled-item/build-item.ts';
import { renderBlocks, type Block } from './block.ts';
import type { PrintedItem } from './divide-document.ts';
import { divideItem, type Part } from './divide-item.ts';
import { readAttachments } from './read-attachments.ts';
import { readCourse, type Course } from './read-course.ts';
import { readPoints } from './read-points.ts';

/** "22-001312", "EMN-2025-010561", "14/2275", with or without "Sagsnr.:"; a day is none. */
const caseNumber =
  /^(?<label>(?:Sagsnr|Sagsnummer|Sag|Journalnr)\b\.?:?\s*)?(?<number>(?=\S*\d)[\p{L}\d]{1,6}(?:[-./][\p{L}\d]+){1,6}|\d{5,})$/iu;
const day = /^\d{1,2}[-.]\d{1,2}[-.]\d{4}$/;
/** Where sub-points are looked for: in what informs rather than asks for a decision. */
const informs = /orienter|meddel|information|nyt fra|siden sidst|eventuelt/iu;

type Opening = {
  readonly matter: string | null;
  readonly label: string;
  readonly rest: readonly Block[];
};

function readOpening(blocks: readonly Block[]): Opening {
  const [first, ...rest] = blocks;
  const found =
    first === undefined || first.kind === 'row' ? null : caseNumber.exec(first.text.trim())?.groups;
  const number = found?.['number'];
  if (number === undefined || day.test(number)) return { matter: null, label: '', rest: blocks };
  return { matter: number, label: found?.['label'] ?? '', rest };
}

/** The outcome of a meeting is printed twice; where the two differ, somebody should look. */
function warnOfDifference(
  number: string,
  decision: string,
  course: Course | null,
): readonly Warning[] {
  const own = course?.own ?? '';
  if (words(own).length === 0 || words(decision).length === 0) return [];
  if (words(own).join(' ') === words(decision).join(' ')) return [];
  const message = `Punkt ${number}: beslutningen står med andre ord under Sagens forløb.`;
  return [{ code: 'decision-differs', message, near: own.split('\n')[0] ?? '' }];
}

/** The label under which a decision from the course is handed on; no printed words. */
const courseLabel = (organization: string | null, date: string | null): string =>
  `Beslutning i ${organization ?? ''} den ${(date ?? '').split('-').reverse().join('-')}`;

/** Reads one item of a printed agenda or of printed minutes. */
export function readItem(
  { number, title, remark, blocks }: PrintedItem,
  meeting: ParsedMeeting,
  sectionRank: number | null,
): {
  readonly item: ParsedItem;
  readonly removed: readonly string[];
  readonly warnings: readonly Warning[];
} {
  const [opening, ...sections] = divideItem(blocks, sectionRank);
  const { matter, label, rest } = readOpening(opening?.blocks ?? []);
  const all: readonly Part[] = [{ label: '', kind: 'other', blocks: rest }, ...sections];
  const access = /lukket|fortrolig/iu.test(remark) ? ('closed' as const) : ('open' as const);
  const isClosed = access === 'closed' || /\blukket\b/iu.test(title);
  const asks = sections.some(({ kind }) => kind === 'recommendation');

  const removed: string[] = [label, remark];
  const parts: LabelledText[] = [];
  const points: ParsedPoint[] = [];
  const decisionText = sections
    .filter(({ kind }) => kind === 'decision')
    .map((part) => renderBlocks(part.blocks))
    .join('\n');
  let course: Course | null = null;
  const courseLabels = new Set<string>();
  for (const part of all) {
    if (part.kind === 'attachments') {
      removed.push(part.label);
    } else if (part.kind === 'course') {
      const decided = words(decisionText).length > 0;
      course = readCourse(renderBlocks(part.blocks), meeting, decided);
      removed.push(...course.removed);
      if (course.text === '') removed.push(part.label);
      else parts.push({ label: part.label, kind: 'course', text: course.text });
      for (const { organization, date, text } of course.decisions) {
        const synthetic = courseLabel(organization, date);
        courseLabels.add(synthetic);
        parts.push({ label: synthetic, kind: 'decision', text });
      }
    } else {
      const found = informs.test(title) || !asks ? readPoints(part.blocks) : null;
      points.push(...(found?.points ?? []));
      const text = renderBlocks(found?.before ?? part.blocks);
      // A closed item shows its decision alone, without a heading (LAW L18).
      const alone = part.label === '' && isClosed && meeting.kind === 'minutes';
      if (text !== '' || part.label !== '')
        parts.push({ label: part.label, kind: alone ? 'decision' : part.kind, text });
    }
  }
  const built = buildItem(
    {
      number,
      title,
      matter,
      access,
      parts,
      attachments: all
        .filter(({ kind }) => kind === 'attachments')
        .flatMap((part) => readAttachments(part.blocks)),
      points,
    },
    { committee: meeting.committee, date: meeting.date },
  );
  return {
    item: built.item,
    removed: [...removed, ...built.removed.filter((text) => !courseLabels.has(text))],
    warnings: warnOfDifference(number, decisionText, course),
  };
}
