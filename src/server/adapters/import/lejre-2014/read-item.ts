import { readItemTitle } from '#domain/minutes/item-title.ts';
import type {
  ParsedAbsence,
  ParsedAttachment,
  ParsedDecision,
  ParsedDocument,
  ParsedItem,
  ParsedRecommendation,
  ParsedSection,
} from '#domain/minutes/parsed-minutes.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { findDate } from '#domain/text/danish-date.ts';
import { buildDecision } from '../printed-item/build-decision.ts';
import { buildRecommendation } from '../printed-item/build-recommendation.ts';
import { leftOfDate } from '../printed-item/left-of-date.ts';
import { readAttachmentList } from './attachment-list.ts';
import type { LabelCandidate } from './label-candidate.ts';
import type { PrintedItem } from './split-items.ts';

/** What stands behind one label; the part before the first label has none. */
type Part = {
  readonly label: LabelCandidate | null;
  readonly printed: string;
  readonly text: string;
};

export type MeetingContext = {
  readonly committee: string | null;
  readonly date: string | null;
  readonly documents: readonly ParsedDocument[];
};

const caseNumber = /^[\p{L}\d]+(?:[-/.][\p{L}\d]+)+/u;
/** "Koncerndirektionen indstiller:" where the label before it is lost (variant of 2010). */
const unlabelled = /(?:^|(?<=[.:]\s))(?:\p{Lu}[\p{L}-]*\s+)(?:\p{L}+\s+){0,3}indstiller\s*:/u;

const divide = (text: string, labels: readonly LabelCandidate[]): readonly Part[] => [
  { label: null, printed: '', text: text.slice(0, labels[0]?.start ?? text.length).trim() },
  ...labels.map((label, i) => ({
    label,
    printed: text.slice(label.start, label.end),
    text: text.slice(label.end, labels[i + 1]?.start).trim(),
  })),
];

const isSame = (a: string | null, b: string | null): boolean =>
  a !== null &&
  b !== null &&
  readOrganizationName(a)?.key !== undefined &&
  readOrganizationName(a)?.key === readOrganizationName(b)?.key;

/** What remains of "Beslutning <udvalg> den 07-04-2014:" when body and day stand in the decision. */
function headWithoutParts(
  printed: string,
  decision: ParsedDecision | null,
  { organization, printedDate }: LabelCandidate,
): string {
  if (decision === null) return printed;
  const left = printedDate === null ? '' : leftOfDate(printedDate, decision.date);
  return printed
    .replace(organization ?? '', '')
    .replace(printedDate ?? '', left)
    .replace(/\s+/g, ' ');
}

/** The deciding meeting's own decision first, the others as printed. */
const ownFirst = (
  decisions: readonly ParsedDecision[],
  committee: string | null,
): readonly ParsedDecision[] => {
  const own = (decision: ParsedDecision): boolean => isSame(decision.organization, committee);
  return [...decisions.filter(own), ...decisions.filter((decision) => !own(decision))];
};

/**
 * Reads one item. Every word of it goes into the item or, the labels and what only says where something
 * belongs, into `furniture`.
 */
export function readItem(
  { number, title: printedTitle, text }: PrintedItem,
  labels: readonly LabelCandidate[],
  { committee, date: meetingDate, documents }: MeetingContext,
): { readonly item: ParsedItem; readonly furniture: readonly string[] } {
  const { area, title, access, removed } = readItemTitle(printedTitle);
  const furniture: string[] = [...removed];
  const sections: ParsedSection[] = [];
  const recommendations: ParsedRecommendation[] = [];
  const printedDecisions: (Part & { readonly label: LabelCandidate })[] = [];
  let attachments: readonly ParsedAttachment[] = [];
  let matter: string | null = null;

  const addSection = (kind: ParsedSection['kind'], label: string, body: string): void => {
    if (body === '') furniture.push(label);
    else sections.push({ kind, label: label.replace(/\s*:$/, ''), text: body });
  };
  const addRecommendation = (label: string, body: string): boolean => {
    const built = buildRecommendation(body);
    if (built === null) return false;
    recommendations.push(built.recommendation);
    furniture.push(label, ...built.removed);
    return true;
  };
  const parts = divide(text, labels);
  const hasRecommendation = parts.some(({ label }) => label?.kind === 'recommendation');
  for (const { label, printed, text: body } of parts) {
    if (label === null) {
      if (body !== '') addSection('other', '', body);
      continue;
    }
    if (label.kind === 'decision') {
      printedDecisions.push({ label, printed, text: body });
    } else if (label.kind === 'matter') {
      matter = caseNumber.exec(body)?.[0] ?? null;
      furniture.push(printed);
      const rest = body.slice(matter?.length ?? 0).trim();
      if (rest !== '') addSection('presentation', '', rest);
    } else if (label.kind === 'recommendation') {
      if (!addRecommendation(printed, body)) addSection('other', printed, body);
    } else if (label.kind === 'attachments') {
      const list = readAttachmentList(body, number, documents);
      attachments = list.attachments;
      if (attachments.length === 0) addSection('other', printed, body);
      else furniture.push(printed, list.rest);
    } else if (label.kind === 'absence' || label.kind === 'participants') {
      addSection('other', printed, body);
    } else {
      const implied = hasRecommendation ? -1 : body.search(unlabelled);
      const at =
        implied === -1 || !addRecommendation('', body.slice(implied)) ? body.length : implied;
      addSection(label.kind, printed, body.slice(0, at).trim());
    }
  }

  const context = {
    competence: sections.find(({ kind }) => kind === 'competence')?.text ?? '',
    points: recommendations.reduce((sum, { points }) => sum + points.length, 0),
  };
  const decisions: ParsedDecision[] = [];
  const absences: ParsedAbsence[] = [];
  for (const { label, printed, text: body } of printedDecisions) {
    const built = buildDecision(
      {
        organization: label.organization ?? committee,
        date:
          label.printedDate === null ? meetingDate : (findDate(label.printedDate)?.date ?? null),
        text: body,
      },
      context,
    );
    furniture.push(headWithoutParts(printed, built.decision, label), ...built.removed);
    if (built.decision !== null) decisions.push(built.decision);
    absences.push(...built.absences);
  }
  return {
    item: {
      number,
      area,
      title,
      access,
      matter,
      sections,
      recommendations,
      decisions: ownFirst(decisions, committee),
      absences,
      attachments,
      points: [],
    },
    furniture: furniture.filter((words) => /[\p{L}\p{N}]/u.test(words)),
  };
}
