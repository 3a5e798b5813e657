import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { PreparedAnalysis } from '#application/import/prepared-document.ts';
import type { StaleKind } from '#application/ports.ts';
import type { FileReport, ImportOptions } from '#application/import/import-report.ts';
import type {
  AbsenceKind,
  Access,
  DocumentKind,
  Outcome,
  ParsedMinutes,
} from '#domain/minutes/parsed-minutes.ts';
import type { OrganizationKind } from '#domain/organization/name.ts';
import type { PersonalDataKind } from '#domain/personal-data/finding.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';

/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null, string | null>;

/** The working tables (migration 0004). Dates are `YYYY-MM-DD` text, ids are UUIDs as text. */
export interface WorkingSchema {
  body: { id: string; name: string; name_key: string };
  organization: {
    id: string;
    body_id: string;
    name: string;
    name_key: string;
    kind: OrganizationKind;
    meets: boolean;
    slug: string | null;
    leader_id: string;
  };
  person: {
    id: string;
    body_id: string;
    name: string;
    name_key: string;
    term: number;
    slug: string | null;
    leader_id: string;
  };
  matter: {
    id: string;
    seq: GeneratedAlways<number>;
    body_id: string;
    case_number: string;
    case_key: string;
    title: string;
    title_key: string;
    part: string | null;
    slug: string | null;
    leader_id: string;
  };
  ruling: {
    id: string;
    seq: GeneratedAlways<number>;
    body_id: string;
    about: 'organization' | 'matter' | 'person';
    kind: 'join' | 'split';
    members: string[];
    items: string[];
    made_by: string;
    made_at: Date;
    reason: string | null;
    undone_by: string | null;
    undone_at: Date | null;
  };
  import: {
    id: string;
    seq: GeneratedAlways<number>;
    started_by: string;
    started_at: Date;
    finished_at: Date | null;
    options: Json<ImportOptions>;
    undone_by: string | null;
    undone_at: Date | null;
  };
  import_file: {
    id: string;
    import_id: string;
    position: number;
    path: string;
    sha256: string | null;
    status: 'waiting' | 'imported' | 'unchanged' | 'refused';
    report: NullableJson<FileReport>;
    done_at: Date | null;
  };
  meeting: {
    id: string;
    body_id: string;
    organization_id: string;
    date: string;
    time: string | null;
    slug: string | null;
    state: 'unpublished' | 'published' | 'withdrawn';
    last_edition: number;
    published_versions: string[] | null;
  };
  document: {
    id: string;
    seq: GeneratedAlways<number>;
    meeting_id: string;
    kind: DocumentKind;
  };
  document_version: {
    id: string;
    document_id: string;
    number: number;
    import_file_id: string | null;
    authored_by: string | null;
    entry: string | null;
    content_hash: string;
    parsed: Json<ParsedMinutes>;
    analysis: Json<PreparedAnalysis>;
    created_at: Date;
    retracted_at: Date | null;
  };
  agenda_item: {
    id: string;
    meeting_id: string;
    document_id: string;
    item_index: number;
    position: number | null;
    number: string | null;
    key: string;
    title: string | null;
    access: Access;
    case_number: string | null;
    matter_id: string | null;
    /** The line of an agenda written here that it is. */
    entry_id: ColumnType<string | null, string | null | undefined, string | null>;
    closed_by: string | null;
    withdrawn_at: Date | null;
    withdrawn_reason: string | null;
    returned_at: Date | null;
    public_title: string | null;
    public_decision: string | null;
    considered_at: Date | null;
    published_key: string | null;
  };
  decision: {
    item_id: string;
    position: number;
    organization_id: string | null;
    own: boolean;
    date: string | null;
    outcome: Outcome;
    released: boolean;
  };
  attendance: {
    meeting_id: string;
    position: number;
    item_id: string | null;
    organization_id: string | null;
    person_id: string | null;
    name: string;
    party: string | null;
    kind: AbsenceKind | 'present';
  };
  finding: {
    id: string;
    seq: GeneratedAlways<number>;
    item_id: string;
    part: string;
    start_at: number;
    end_at: number;
    kind: PersonalDataKind;
    certainty: 'high' | 'low';
    masked: string;
    fingerprint: string;
    status: 'open' | 'accepted' | 'masked';
    reason: string | null;
    decided_by: string | null;
    decided_at: Date | null;
    present: boolean;
  };
  reference: {
    item_id: string;
    position: number;
    part: string;
    start_at: number;
    end_at: number;
    organization_key: string | null;
    date: string;
    number: string | null;
    title: string | null;
    target_meeting_id: string | null;
    target_item_id: string | null;
  };
  written_reference: { meeting_id: string; address: string };
  edition: {
    meeting_id: string;
    version: number;
    saying_hash: string;
    document_versions: string[];
    /** Key of each item that was open in it → the item. */
    item_keys: Json<Readonly<Record<string, string>>>;
    matter_slugs: string[];
    published_by: string;
    published_at: Date;
    withdrawn_at: Date | null;
    withdrawn_snapshot: NullableJson<MeetingSnapshot>;
  };
  text_state: {
    text_id: string;
    last_seq: Generated<number>;
    snapshot: Buffer | null;
    snapshot_seq: Generated<number>;
  };
  text_update: {
    seq: GeneratedAlways<number>;
    text_id: string;
    update: Buffer;
    by: string;
    at: Date;
  };
  text_section: {
    text_id: string;
    section: string;
    document: Json<RichDocument>;
    plain: string;
    changed_by: string;
    changed_at: Date;
  };
  stale_copy: { kind: StaleKind; subject_id: string };
  journal: {
    id: GeneratedAlways<number>;
    at: Date;
    by: string;
    what: string;
    subject: string;
    detail: NullableJson<unknown>;
    account_id: string | null;
  };
}
