import { cutAttendance } from '#domain/minutes/attendance-line.ts';
import { readItemTitle } from '#domain/minutes/item-title.ts';
import type {
  Access,
  ParsedAbsence,
  ParsedAttachment,
  ParsedDecision,
  ParsedItem,
  ParsedPoint,
  ParsedRecommendation,
  ParsedSection,
} from '#domain/minutes/parsed-minutes.ts';
import { kindOfLabel, type LabelKind } from '#domain/minutes/section-label.ts';
import { words } from '#domain/text/words.ts';
import { buildDecision, type PrintedDecision } from '../printed-item/build-decision.ts';
import { buildRecommendation } from '../printed-item/build-recommendation.ts';
import { readDecisionHead } from './decision-head.ts';
import { readCourse } from './read-course.ts';
import { isSameBody } from './same-body.ts';

/** A part of an item under a label of its own; `label` is empty where a text stands without one. */
export type LabelledText = {
  readonly label: string;
  readonly text: string;
  /** Where the system itself says what it is; else the label says it. */
  readonly kind?: LabelKind;
};

export type MeetingFrame = { readonly committee: string | null; readonly date: string | null };

export type ItemFrame = {
  readonly number: string | null;
  /** As printed, with area and "Lukket". */
  readonly title: string;
  readonly matter: string | null;
  /** What the system says; closed also where the title says so. */
  readonly access?: Access;
  readonly parts: readonly LabelledText[];
  readonly attachments?: readonly ParsedAttachment[];
  readonly points?: readonly ParsedPoint[];
  /** Decisions of other meetings that the system keeps apart from the labelled texts. */
  readonly treatments?: readonly PrintedDecision[];
  /** Treatments that are named without their decision. */
  readonly references?: readonly ParsedDecision[];
  readonly absences?: readonly ParsedAbsence[];
};

type Placed = LabelledText & { readonly kind: LabelKind };

const hasWords = (text: string): boolean => words(text).length > 0;
/** "At Byrådet godkender …": where no competence is printed, the points say who decides in the end (WORDING P4). */
const councilDecides = /^(?:at\s+)?(byrådet|kommunalbestyrelsen|borgerrepræsentationen)(?=\s)/iu;

/** The mark of a list with one point: "- ", "A) ". */
const loneMark = /^(?:-|\p{Lu}\)|1\.)\s+/u;

/** Stray "." and "¶" lines (WORDING P9). */
const withoutStrayMarks = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() === '' || !/^[\s.¶]+$/u.test(line))
    .join('\n')
    .trim();

const place = ({ label, text, kind }: LabelledText): Placed => ({
  label: label.trim().replace(/\s*:$/, ''),
  text: withoutStrayMarks(text),
  kind: kind ?? kindOfLabel(label) ?? 'other',
});

const ofKind = (parts: readonly Placed[], kind: LabelKind): readonly Placed[] =>
  parts.filter((part) => part.kind === kind);

/**
 * An item whose parts come under labels → the item, each part in its place: recommendations as points, decisions with
 * body, date and outcome, absences apart from them, everything else as sections in the order of the document.
 * @param meeting whose own decision comes first, and which a decision without a named body is of
 * @returns `removed`: printed words that stand nowhere in the item (labels, numbers), for the furniture
 */
export function buildItem(
  frame: ItemFrame,
  meeting: MeetingFrame,
): { readonly item: ParsedItem; readonly removed: readonly string[] } {
  const removed: string[] = [];
  const title = readItemTitle(frame.title);
  removed.push(...title.removed);
  const access = title.access === 'closed' ? 'closed' : (frame.access ?? 'open');
  const parts = frame.parts.map(place);

  const recommendations: ParsedRecommendation[] = [];
  const unread: Placed[] = [];
  for (const part of ofKind(parts, 'recommendation')) {
    const built = buildRecommendation(part.text);
    if (built === null) unread.push(part);
    else {
      const points = built.recommendation.points.map((point) => point.replace(loneMark, ''));
      recommendations.push({ ...built.recommendation, points });
      const marks = built.recommendation.points.map((point) => loneMark.exec(point)?.[0] ?? '');
      removed.push(part.label, ...built.removed, ...marks);
    }
  }
  const at = recommendations.flatMap(({ points }) => points);
  const competence =
    ofKind(parts, 'competence')
      .map(({ text }) => text)
      .join('\n') ||
    (at.map((point) => councilDecides.exec(point)?.[1]).find((body) => body !== undefined) ?? '');

  const own: ParsedDecision[] = [];
  const others: ParsedDecision[] = [...(frame.references ?? [])];
  const absences: ParsedAbsence[] = [...(frame.absences ?? [])];
  const decide = (printed: PrintedDecision): void => {
    const context = { competence, points: at.length };
    const built = buildDecision({ ...printed, text: withoutStrayMarks(printed.text) }, context);
    removed.push(...built.removed);
    absences.push(...built.absences);
    if (built.decision === null) return;
    const { organization, date } = built.decision;
    const isOwn = isSameBody(organization, meeting.committee) && date === meeting.date;
    (isOwn ? own : others).push(built.decision);
  };
  for (const { label, text } of ofKind(parts, 'decision')) {
    const head = readDecisionHead(label);
    removed.push(label);
    decide({
      organization: head.organization ?? meeting.committee,
      date: head.date ?? (head.organization === null ? meeting.date : null),
      text,
    });
  }

  frame.treatments?.forEach(decide);

  const sections: ParsedSection[] = [];
  for (const part of parts) {
    if (part.kind === 'decision' || (part.kind === 'recommendation' && !unread.includes(part)))
      continue;
    if (part.kind === 'absence') {
      const cut = cutAttendance(`${part.label}: ${part.text}`, meeting.committee);
      absences.push(...cut.absences);
      removed.push(...cut.removed, cut.text);
    } else if (part.kind === 'course' && hasWords(part.text)) {
      const course = readCourse(part.text, meeting);
      course.treatments.forEach(decide);
      sections.push({ kind: 'course', label: part.label, text: course.text });
    } else if (hasWords(part.text) && part.kind !== 'attachments') {
      const kind = isSection(part.kind) ? part.kind : 'other';
      sections.push({ kind, label: part.label, text: part.text });
    } else removed.push(part.label, part.text);
  }
  const attachments = (frame.attachments ?? []).map((attachment) =>
    access === 'closed' ? { ...attachment, access } : attachment,
  );
  return {
    item: {
      number: frame.number,
      area: title.area,
      title: title.title === '' ? null : title.title,
      access,
      matter: frame.matter,
      sections,
      recommendations,
      decisions: [...own, ...others],
      absences,
      attachments,
      points: frame.points ?? [],
    },
    removed: removed.filter(hasWords),
  };
}

const isSection = (kind: LabelKind): kind is ParsedSection['kind'] =>
  !['recommendation', 'decision', 'absence', 'attachments', 'matter', 'participants'].includes(
    kind,
  );
