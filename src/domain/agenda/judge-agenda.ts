import type { AgendaEntryId, AttachmentId, PaperId } from '../ids.ts';
import { findTitleWarnings, type TitleWarning } from '../paper/closing-title.ts';
import type { PaperStatus } from '../paper/paper.ts';
import type { Agenda } from './agenda.ts';
import { isPublished } from './agenda.ts';
import { isInOrder } from './arrange-entries.ts';
import type { EntryContent } from './entry-content.ts';
import { isClosed } from './entry-content.ts';

/** Where one goes to mend it. */
export type Mending =
  | { readonly kind: 'agenda' }
  | { readonly kind: 'entry'; readonly entry: AgendaEntryId }
  | { readonly kind: 'paper'; readonly paper: PaperId; readonly section?: string }
  | { readonly kind: 'statements'; readonly paper: PaperId }
  | { readonly kind: 'attachment'; readonly paper: PaperId; readonly attachment: AttachmentId };

type Details = {
  'nothing-on-it': object;
  'paper-not-approved': { readonly status: PaperStatus };
  /** LAW L3. */
  'late-reason-missing': object;
  /** A unit that must have answered before the agenda is sent, and has not, or about another text. */
  'statement-required': { readonly unit: string };
  /** Nobody knows yet what is in the file (LAW O7). */
  'file-not-read': { readonly file: string };
  /** The item stays back until someone has dealt with them (LAW O7). */
  'open-findings': { readonly count: number };
  /** The file stays back, the item does not: findings in a hidden part of it that nobody has dealt with (LAW O7). */
  'file-findings': { readonly file: string; readonly count: number };
  /** LAW O7g: a person must look; until then the file stays back. */
  'file-unreadable': { readonly file: string };
  /** LAW A5. */
  'file-untagged': { readonly file: string };
  /** LAW L16: what may be public of it. */
  'closed-not-considered': object;
  /** LAW L17: what everyone will read of a closed item says more than it may have to. */
  'title-warning': { readonly warning: TitleWarning };
  /** It is out as closed; the public reads it when the correction is published (LAW O8). */
  'opened-since': object;
  'section-empty': { readonly label: string };
  'no-recommendation': object;
  /** LAW L12; `by` moved it there. */
  'closed-before-open': { readonly by: string | null };
  /** LAW L5, L61. */
  'chair-not-asked': object;
  'chair-silent': object;
  'chair-wants-changes': { readonly what: string };
  /** LAW L1: "så vidt muligt": warned of and recorded. */
  'deadline-passed': { readonly last: string };
};

export type AgendaFaultKind = keyof Details;
/** `stops`: it cannot be published; `warns`: it can, and what was known is recorded. */
export type Severity = 'stops' | 'warns';

export type AgendaFault = {
  [Kind in AgendaFaultKind]: {
    readonly kind: Kind;
    readonly severity: Severity;
    /** The line that it is about; null for the agenda as a whole. */
    readonly entry: AgendaEntryId | null;
    readonly mends: Mending;
  } & Details[Kind];
}[AgendaFaultKind];

export type JudgedAgenda = {
  readonly agenda: Pick<Agenda, 'status' | 'chair' | 'orderOverride'>;
  /** In the order they stand. */
  readonly contents: readonly EntryContent[];
  /** The last day of dispatch, ISO date, and whether it has passed; null where the committee has no deadline (LAW L4). */
  readonly deadline: { readonly last: string; readonly isLate: boolean } | null;
  /** Of people whom the municipality's registers have, for what a public title should not say (LAW L17). */
  readonly knownNames: readonly string[];
  /** Lines that are out as closed and have been opened since; none where it is being published. */
  readonly openedSince?: ReadonlySet<AgendaEntryId>;
  /** Lines that have been withdrawn: what they lack stops nobody from correcting the others. */
  readonly withdrawn?: { readonly has: (entry: AgendaEntryId) => boolean };
};

/** The quality of an agenda at a glance: what stops its publication first, then what it should not be published with. */
export function judgeAgenda(judged: JudgedAgenda): readonly AgendaFault[] {
  const faults = [
    ...judgeWhole(judged),
    ...judged.contents.flatMap((one) => [
      ...judgeEntry(one, judged.deadline?.isLate ?? false),
      ...judgePublicTitle(one, judged.knownNames),
      ...judgeOpened(one, judged.openedSince),
    ]),
  ].map((fault) =>
    fault.entry !== null && judged.withdrawn?.has(fault.entry)
      ? { ...fault, severity: 'warns' as const }
      : fault,
  );
  return [
    ...faults.filter(({ severity }) => severity === 'stops'),
    ...faults.filter(({ severity }) => severity === 'warns'),
  ];
}

function* judgeWhole({ agenda, contents, deadline }: JudgedAgenda): Generator<AgendaFault> {
  const whole = { entry: null, mends: { kind: 'agenda' } } as const;
  if (contents.every(({ entry }) => entry.what.kind === 'standing'))
    yield { ...whole, kind: 'nothing-on-it', severity: contents.length === 0 ? 'stops' : 'warns' };
  if (agenda.chair?.kind === 'changes-wanted')
    yield { ...whole, kind: 'chair-wants-changes', severity: 'warns', what: agenda.chair.what };
  else if (agenda.chair === null && !isPublished(agenda.status))
    yield { ...whole, kind: 'chair-not-asked', severity: 'warns' };
  else if (agenda.chair?.kind === 'asked' && !isPublished(agenda.status))
    yield { ...whole, kind: 'chair-silent', severity: 'warns' };
  if (deadline?.isLate && !isPublished(agenda.status))
    yield { ...whole, kind: 'deadline-passed', severity: 'warns', last: deadline.last };
  const arranged = contents.map((one) => ({ ...one.entry, isClosed: isClosed(one) }));
  if (!isInOrder(arranged))
    yield {
      ...whole,
      kind: 'closed-before-open',
      severity: 'warns',
      by: agenda.orderOverride?.by ?? null,
    };
}

function* judgeOpened(
  { entry }: EntryContent,
  openedSince: JudgedAgenda['openedSince'],
): Generator<AgendaFault> {
  if (openedSince?.has(entry.id))
    yield { entry: entry.id, mends: { kind: 'agenda' }, kind: 'opened-since', severity: 'warns' };
}

function* judgePublicTitle(
  { entry, access, paper }: EntryContent,
  knownNames: readonly string[],
): Generator<AgendaFault> {
  if (access.kind === 'open') return;
  const mends: Mending = paper
    ? { kind: 'paper', paper: paper.id }
    : { kind: 'entry', entry: entry.id };
  for (const warning of findTitleWarnings(access.publicTitle ?? '', knownNames))
    yield { entry: entry.id, mends, kind: 'title-warning', severity: 'warns', warning };
}

function* judgeEntry(content: EntryContent, isLate: boolean): Generator<AgendaFault> {
  const { entry, access, paper } = content;
  const here = { entry: entry.id, mends: { kind: 'entry', entry: entry.id } } as const;
  if (isLate && entry.supplement > 0 && (entry.lateReason ?? '').trim() === '')
    yield { ...here, kind: 'late-reason-missing', severity: 'stops' };
  const at = paper
    ? ({ entry: entry.id, mends: { kind: 'paper', paper: paper.id } } as const)
    : here;
  if (access.kind === 'closed' && access.publicDecision.kind === 'not-considered')
    yield { ...at, kind: 'closed-not-considered', severity: 'warns' };
  if (!paper) return;
  if (paper.status !== 'approved')
    yield { ...at, kind: 'paper-not-approved', severity: 'stops', status: paper.status };
  for (const unit of paper.requiredOf)
    yield {
      entry: entry.id,
      mends: { kind: 'statements', paper: paper.id },
      kind: 'statement-required',
      severity: 'stops',
      unit,
    };
  if (paper.openFindings > 0 && access.kind === 'open')
    yield { ...at, kind: 'open-findings', severity: 'warns', count: paper.openFindings };
  for (const { id, label } of paper.emptySections)
    yield {
      entry: entry.id,
      mends: { kind: 'paper', paper: paper.id, section: id },
      kind: 'section-empty',
      severity: 'warns',
      label,
    };
  if (paper.content.recommendation.points.length === 0)
    yield { ...at, kind: 'no-recommendation', severity: 'warns' };
  yield* judgeFiles(content, entry.id);
}

function* judgeFiles(
  { paper, access }: EntryContent,
  entry: AgendaEntryId,
): Generator<AgendaFault> {
  if (!paper) return;
  for (const { id, title, access: own } of paper.content.attachments) {
    const at = { entry, mends: { kind: 'attachment', paper: paper.id, attachment: id } } as const;
    const state = paper.files.get(id);
    const isPublic = own === 'open' && access.kind === 'open';
    if (!state) {
      if (isPublic) yield { ...at, kind: 'file-not-read', severity: 'stops', file: title };
      continue;
    }
    if (state.hiddenFindings > 0 && isPublic)
      yield {
        ...at,
        kind: 'file-findings',
        severity: 'warns',
        file: title,
        count: state.hiddenFindings,
      };
    if (state.isUnchecked && isPublic)
      yield { ...at, kind: 'file-unreadable', severity: 'warns', file: title };
    if (state.tagged === false && isPublic)
      yield { ...at, kind: 'file-untagged', severity: 'warns', file: title };
  }
}
