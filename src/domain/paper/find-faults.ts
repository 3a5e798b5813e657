import type { UnheldStep } from './approval.ts';
import { isKleNumber, type KleStanding } from './kle-number.ts';
import { isEmpty } from '../rich-text/is-blank.ts';
import { publicReferencesIn } from '../rich-text/settle-references.ts';
import type { PaperContent } from './paper-content.ts';
import type { PaperFinding } from './paper-findings.ts';
import type { ApprovalStep, Paper } from './paper.ts';
import type { Statement } from './statement.ts';
import type { EffectiveSection } from './template-rule.ts';

/** What a paper lacks; its sentence is in `ui/text`. */
export type PaperFault = {
  readonly what:
    | { readonly kind: FieldFault }
    | { readonly kind: 'section-missing'; readonly label: string; readonly source: string | null }
    /** `words` are the author's; what they led to is not public, or not any more. */
    | { readonly kind: 'reference-gone'; readonly words: string }
    | { readonly kind: 'point-blank'; readonly number: number }
    | { readonly kind: 'finding-open'; readonly finding: PaperFinding }
    | { readonly kind: StatementFault; readonly unit: string }
    | {
        readonly kind: 'step-unheld' | 'step-owners';
        readonly step: string;
        readonly role: ApprovalStep['role'];
      }
    | { readonly kind: 'kle-obsolete'; readonly replacedBy: readonly string[] };
  /** Id of the field on the sheet that mends it, without `#`. */
  readonly field: string;
  /** What it stands in the way of; advice stands in the way of nothing. */
  readonly blocks: 'submission' | 'approval' | 'nothing';
};

type StatementFault =
  'statement-waiting' | 'statement-outdated' | 'statement-required' | 'statement-required-anew';

type FieldFault =
  | 'title-missing'
  | 'case-number-missing'
  | 'recommendation-missing'
  | 'recommended-by-missing'
  | 'competence-missing'
  | 'meeting-missing'
  | 'kle-malformed'
  | 'kle-unknown'
  | 'public-title-usual'
  | 'public-decision-not-considered';

/** Id of a section's field on the sheet. */
export const sectionField = (id: string): string => `felt-afsnit-${id}`;

/**
 * Whether a paper is complete, as a list of what it lacks, in the order that the sheet has its fields.
 * @param sections of the template, with what rules in force demand
 * @param kle what the register says of its subject code
 * @param unheld the steps ahead that nobody can take: warned of, since whoever is missing may come
 * @param gone addresses in its texts where nothing public is (ADR 0014)
 */
export function findFaults(
  paper: Pick<Paper, 'access' | 'caseNumber' | 'competence' | 'kle' | 'wantedFor'>,
  content: PaperContent,
  sections: readonly EffectiveSection[],
  findings: readonly PaperFinding[],
  statements: readonly Statement[],
  kle: KleStanding = { kind: 'no-register' },
  unheld: readonly UnheldStep[] = [],
  gone: ReadonlySet<string> = new Set(),
): readonly PaperFault[] {
  return [
    ...headFaults(paper, content),
    ...kleFaults(kle),
    ...sections.flatMap((section) => [
      ...sectionFaults(section, paper, content),
      ...referenceFaults(section, content, gone),
    ]),
    ...closingFaults(paper),
    ...findings
      .filter(({ decision }) => decision === 'open')
      .map((finding): PaperFault => ({
        what: { kind: 'finding-open', finding },
        field: findingField(finding),
        blocks: 'approval',
      })),
    ...statements.flatMap(statementFaults),
    ...unheld.map(({ name, role, isOwners }): PaperFault => ({
      what: { kind: isOwners ? 'step-owners' : 'step-unheld', step: name, role },
      field: 'felt-videre',
      blocks: 'nothing',
    })),
  ];
}

export const blocking = (
  faults: readonly PaperFault[],
  move: 'submission' | 'approval',
): readonly PaperFault[] =>
  faults.filter(
    ({ blocks }) => blocks === 'submission' || (move === 'approval' && blocks === 'approval'),
  );

const fault = (
  kind: FieldFault,
  field: string,
  blocks: PaperFault['blocks'] = 'submission',
): PaperFault => ({ what: { kind }, field, blocks });

function headFaults(
  { caseNumber, kle, wantedFor }: Pick<Paper, 'caseNumber' | 'kle' | 'wantedFor'>,
  { title }: PaperContent,
): readonly PaperFault[] {
  return [
    ...(title.trim() === '' ? [fault('title-missing', 'felt-titel')] : []),
    ...(caseNumber === null ? [fault('case-number-missing', 'felt-sagsnummer')] : []),
    ...(kle !== null && !isKleNumber(kle) ? [fault('kle-malformed', 'felt-kle')] : []),
    ...(wantedFor === null ? [fault('meeting-missing', 'felt-moede', 'nothing')] : []),
  ];
}

/** A number that is not in use says nothing to whoever looks the matter up by it (LAW R4). */
function kleFaults(kle: KleStanding): readonly PaperFault[] {
  if (kle.kind === 'unknown') return [fault('kle-unknown', 'felt-kle')];
  if (kle.kind !== 'obsolete') return [];
  const { replacedBy } = kle;
  return [{ what: { kind: 'kle-obsolete', replacedBy }, field: 'felt-kle', blocks: 'submission' }];
}

function sectionFaults(
  { id, kind, label, required, rule }: EffectiveSection,
  { competence }: Pick<Paper, 'competence'>,
  { recommendation, sections }: PaperContent,
): readonly PaperFault[] {
  if (kind === 'recommendation') return recommendationFaults(recommendation, required);
  if (!required) return [];
  if (kind === 'competence')
    return competence === null ? [fault('competence-missing', 'felt-kompetence')] : [];
  const written = sections.find((section) => section.id === id);
  return written && !isEmpty(written.document)
    ? []
    : [
        {
          what: { kind: 'section-missing', label, source: rule?.source ?? null },
          field: sectionField(id),
          blocks: 'submission',
        },
      ];
}

/** What the public will read as plain words: the author may know of something to refer to instead. */
function referenceFaults(
  { id }: EffectiveSection,
  { sections }: PaperContent,
  gone: ReadonlySet<string>,
): readonly PaperFault[] {
  const written = sections.find((section) => section.id === id);
  if (!written || gone.size === 0) return [];
  return [...publicReferencesIn(written.document)].flatMap(([address, words]): PaperFault[] =>
    gone.has(address)
      ? [{ what: { kind: 'reference-gone', words }, field: sectionField(id), blocks: 'nothing' }]
      : [],
  );
}

function recommendationFaults(
  { by, points }: PaperContent['recommendation'],
  required: boolean,
): readonly PaperFault[] {
  if (points.length === 0)
    return required ? [fault('recommendation-missing', 'felt-indstilling')] : [];
  return [
    ...(by === null ? [fault('recommended-by-missing', 'felt-indstiller')] : []),
    ...points.flatMap((point, n): readonly PaperFault[] =>
      point.trim() === ''
        ? [
            {
              what: { kind: 'point-blank', number: n + 1 },
              field: `felt-punkt-${n + 1}`,
              blocks: 'submission',
            },
          ]
        : [],
    ),
  ];
}

/** One that is required stands in the way of the agenda, not of the paper's approval. */
function statementFaults({ asked, state, isRequired }: Statement): readonly PaperFault[] {
  const { unit } = asked;
  const told = (kind: StatementFault): readonly PaperFault[] => [
    { what: { kind, unit }, field: 'felt-udtalelser', blocks: 'nothing' },
  ];
  if (state.kind === 'waiting')
    return told(isRequired ? 'statement-required' : 'statement-waiting');
  if (state.kind === 'outdated')
    return told(isRequired ? 'statement-required-anew' : 'statement-outdated');
  return [];
}

/** A closed item's public title and decision are considered apart (LAW L16); it is never too early to be reminded. */
function closingFaults({ access }: Pick<Paper, 'access'>): readonly PaperFault[] {
  if (access.kind === 'open') return [];
  return [
    ...(access.publicTitle === null
      ? [fault('public-title-usual', 'felt-offentlig-titel', 'nothing')]
      : []),
    ...(access.publicDecision.kind === 'not-considered'
      ? [fault('public-decision-not-considered', 'felt-offentlig-beslutning', 'nothing')]
      : []),
  ];
}

function findingField({ place }: PaperFinding): string {
  switch (place.kind) {
    case 'title':
      return 'felt-titel';
    case 'recommended-by':
      return 'felt-indstiller';
    case 'point':
      return `felt-punkt-${place.number}`;
    case 'section':
      return sectionField(place.id);
  }
}
