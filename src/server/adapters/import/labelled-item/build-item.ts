import { cutAttendance } from '#domain/minutes/attendance-line.ts';
import { readItemTitle } from '#domain/minutes/item-title.ts';
import type {
  Access,
  ParsedAbsence,
  ParsedAttachment,
  ParsedDecision,
  ParsedItem,
  ParsedPoint,
  ParsedSection,
} from '#domain/minutes/parsed-minutes.ts';
import type { LabelKind } from '#domain/minutes/section-label.ts';
import type { PrintedDecision } from '../printed-item/build-decision.ts';
import { DecisionList, type MeetingFrame } from './decision-list.ts';
import { hasWords, placeText, type LabelledText } from './labelled-text.ts';
import { readCourse } from './read-course.ts';
import { findCompetence, readRecommendations } from './read-recommendations.ts';

export type { MeetingFrame } from './decision-list.ts';
export type { LabelledText } from './labelled-text.ts';

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

const isSection = (kind: LabelKind): kind is ParsedSection['kind'] =>
  !['recommendation', 'decision', 'absence', 'attachments', 'matter', 'participants'].includes(
    kind,
  );

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
  const title = readItemTitle(frame.title);
  const access = title.access === 'closed' ? 'closed' : (frame.access ?? 'open');
  const parts = frame.parts.map(placeText);
  const { recommendations, others, removed: recommending } = readRecommendations(parts);
  const removed: string[] = [...title.removed, ...recommending];
  const decided = new DecisionList(
    meeting,
    {
      competence: findCompetence(parts, recommendations, meeting.committee),
      points: recommendations.flatMap(({ points }) => points).length,
    },
    frame.references ?? [],
  );
  for (const part of parts) if (part.kind === 'decision') decided.addLabelled(part);
  for (const treatment of frame.treatments ?? []) decided.add(treatment);

  const sections: ParsedSection[] = [];
  for (const part of parts) {
    const { kind, label, text } = part;
    if (kind === 'decision' || (kind === 'recommendation' && !others.has(part))) continue;
    if (kind === 'absence') {
      const cut = cutAttendance(`${label}: ${text}`, meeting.committee);
      decided.absences.push(...cut.absences);
      removed.push(...cut.removed, cut.text);
    } else if (kind === 'attachments' || !hasWords(text)) removed.push(label, text);
    else if (kind === 'course') {
      const course = readCourse(text, meeting);
      for (const treatment of course.treatments) decided.add(treatment);
      sections.push({ kind, label, text: course.text });
    } else sections.push({ kind: isSection(kind) ? kind : 'other', label, text });
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
      decisions: decided.decisions,
      absences: [...(frame.absences ?? []), ...decided.absences],
      attachments,
      points: frame.points ?? [],
    },
    removed: [...removed, ...decided.removed].filter(hasWords),
  };
}
