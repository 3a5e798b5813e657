import type { ColumnType, GeneratedAlways } from 'kysely';
import type { Closing } from '#domain/paper/closing.ts';
import type { PaperContent } from '#domain/paper/paper-content.ts';
import type { ApprovalStep, PaperStatus } from '#domain/paper/paper.ts';
import type { StatementState } from '#domain/paper/statement.ts';
import type { TemplateRule } from '#domain/paper/template-rule.ts';
import type { TemplateSection } from '#domain/paper/template.ts';
import type { PersonalDataKind } from '#domain/personal-data/finding.ts';
import type { RevisionCause } from '#application/paper/paper-history-store.ts';

/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null, string | null>;

type ValidityColumns = {
  body_id: string;
  committees: string[] | null;
  valid_from: string;
  valid_until: string | null;
};

/** The tables of papers (migrations 0018, 0032, 0038, 0042 and 0043). */
export interface PaperSchema {
  paper_template: ValidityColumns & {
    id: string;
    name: string;
    sections: Json<readonly TemplateSection[]>;
  };
  paper_template_rule: ValidityColumns & {
    id: string;
    source: string;
    section: Json<TemplateRule['section']>;
  };
  approval_steps: ValidityColumns & { id: string; steps: Json<readonly ApprovalStep[]> };
  standard_phrase: {
    id: string;
    body_id: string;
    committees: string[] | null;
    title: string;
    text: string;
  };
  number_pattern: { body_id: string; kind: 'case' | 'document'; pattern: string };
  number_series: { body_id: string; kind: 'case' | 'document'; series: string; last: number };
  kle_subject: {
    number: string;
    title: string;
    valid_from: string | null;
    valid_until: string | null;
    replaced_by: string[];
  };
  kle_edition: { published_on: string | null; sha256: string; imported_at: Date };
  any_length_rule: {
    id: string;
    body_id: string;
    applies_to: 'council' | 'committee';
    source: string;
    valid_from: string;
    valid_until: string | null;
  };
  paper: {
    id: string;
    body_id: string;
    committee_id: string;
    title: string;
    case_number: string | null;
    kle: string | null;
    competence: string | null;
    recommended_by: string | null;
    points: string[];
    template: string;
    owner_id: string;
    owner_name: string;
    status: PaperStatus;
    step: number | null;
    reason: string | null;
    steps: Json<readonly ApprovalStep[]>;
    closing: NullableJson<Closing>;
    wanted_for: string | null;
    created_at: Date;
    changed_at: Date;
    opened_at: Date | null;
  };
  paper_revision: {
    paper_id: string;
    number: number;
    made_at: Date;
    made_by: string;
    cause: RevisionCause;
    digest: string;
    content: Json<PaperContent>;
  };
  paper_finding_decision: {
    paper_id: string;
    fingerprint: string;
    kind: PersonalDataKind;
    status: 'accepted' | 'masked';
    reason: string | null;
    decided_by: string;
    decided_at: Date;
  };
  paper_route: {
    paper_id: string;
    position: number;
    committee_id: string;
    wanted_for: string | null;
  };
  paper_sending: {
    paper_id: string;
    next_id: string;
    sent_by: string;
    sent_at: Date;
    seq: GeneratedAlways<number>;
  };
  statement: {
    id: string;
    seq: GeneratedAlways<number>;
    paper_id: string;
    asked_id: string;
    asked_name: string;
    unit: string;
    question: string;
    asked_by_id: string;
    asked_by_name: string;
    asked_at: Date;
    deadline: string;
    about: string;
    required: ColumnType<boolean, boolean | undefined, boolean>;
    state: StatementState['kind'];
    again: boolean;
    answer: string | null;
    answered_at: Date | null;
    reminded: ColumnType<boolean, boolean | undefined, boolean>;
    put_in: string | null;
  };
}
