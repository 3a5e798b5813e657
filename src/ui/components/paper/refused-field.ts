import type { PaperAction } from '#domain/access/paper-actions.ts';
import { sectionField } from '#domain/paper/find-faults.ts';
import { findingNote, type PaperFinding } from '#domain/paper/paper-findings.ts';
import type { TypedForm } from '#ui/components/frame/typed-form.ts';
import type { PaperRefusal } from '#ui/text/paper-refused.ts';

/** A form of the sheet that was refused. */
export type Refused = {
  readonly refused: PaperRefusal;
  /** Name of the field that it is about, where the refusal does not say by itself. */
  readonly field: string | null;
  readonly typed: TypedForm;
  readonly stale: { readonly sections: readonly string[]; readonly fields: object };
};

/** The field of its form that a refusal is about. */
const fieldOf: Partial<Record<PaperRefusal, string>> = {
  'title-missing': 'title',
  'kle-malformed': 'kle',
  'reason-missing': 'reason',
  'decision-missing': 'text',
  'answer-missing': 'text',
  'nobody-asked': 'account',
  'unit-missing': 'unit',
  'question-missing': 'question',
  'deadline-unreasonable': 'workingDays',
  'committee-unknown': 'stop',
  'meeting-unknown': 'stop',
  'route-too-long': 'stop',
  'route-backwards': 'stop',
};

const sheetFields: Readonly<Record<string, string>> = {
  title: 'felt-titel',
  wantedFor: 'felt-moede',
  kle: 'felt-kle',
  by: 'felt-indstiller',
  competence: 'felt-kompetence',
  point: 'felt-punkt-1',
  recommendation: 'felt-indstiller',
};
const askFields: Readonly<Record<string, string>> = {
  account: 'ask-account',
  unit: 'ask-unit',
  question: 'ask-question',
  workingDays: 'ask-days',
};

/** The id of the field on the sheet that a refusal is about; null where it is about none. */
export function refusedField(
  { refused, field, typed, stale }: Refused,
  findings: readonly PaperFinding[],
): string | null {
  const value = (name: string): string =>
    typed.fields.find((one) => one.name === name)?.value ?? '';
  const named =
    field ??
    (refused === 'written-meanwhile'
      ? (Object.keys(stale.fields)[0] ?? stale.sections.map((id) => `text-${id}`)[0])
      : fieldOf[refused]) ??
    null;
  if (named === null) return null;
  switch (typed.action) {
    case 'save':
    case 'findSubject':
      return named.startsWith('text-')
        ? sectionField(named.slice('text-'.length))
        : (sheetFields[named] ?? null);
    case 'move':
      return `reason-${value('kind')}`;
    case 'close':
      return 'close-reason';
    case 'open':
      return 'open-reason';
    case 'consider':
      return named === 'publicTitle' ? 'felt-offentlig-titel' : 'public-text';
    case 'finding': {
      const found = findings.find(({ fingerprint }) => fingerprint === value('fingerprint'));
      return found ? `hvorfor-${findingNote(found)}` : null;
    }
    case 'ask':
      return askFields[named] ?? null;
    case 'answer':
      return `answer-${value('statement')}`;
    case 'route':
      return 'stop-0';
    default:
      return null;
  }
}

/** What of the sheet's forms is there now. */
type FormsThere = {
  readonly may: ReadonlySet<PaperAction>;
  readonly access: 'open' | 'closed';
  /** Of the findings that are not decided. */
  readonly fingerprints: readonly string[];
  /** The statements that this reader is asked for. */
  readonly toAnswer: readonly string[];
  readonly mayPlan: boolean;
  readonly mayAsk: boolean;
};

/** Whether the sheet has the form that was refused: the matter may have moved on, and what was typed has no field any more. */
export function isOnSheet(
  { action, fields }: TypedForm,
  { may, access, fingerprints, toAnswer, mayPlan, mayAsk }: FormsThere,
): boolean {
  const value = (name: string): string => fields.find((one) => one.name === name)?.value ?? '';
  switch (action) {
    case 'save':
    case 'findSubject':
      return may.has('write');
    case 'move':
      return [...may].some((one) => one === value('kind'));
    case 'close':
      return access === 'open' && may.has('close');
    case 'open':
      return access === 'closed' && may.has('open');
    case 'consider':
      return access === 'closed' && may.has('consider');
    case 'finding':
      return may.has('decide-finding') && fingerprints.includes(value('fingerprint'));
    case 'ask':
      return may.has('ask') && mayAsk;
    case 'answer':
      return toAnswer.includes(value('statement'));
    case 'route':
      return mayPlan;
    default:
      return true;
  }
}
