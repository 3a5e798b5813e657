import type { ColumnType } from 'kysely';
import type { EntrySubject } from '#domain/agenda/entry.ts';
import type { FixedEntry } from '#domain/agenda/fixed-entries.ts';

/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>;

/** Agendas while they are made (migrations 0020, 0036). */
export interface AgendaSchema {
  agenda: {
    meeting_id: string;
    opened_by: string;
    opened_at: Date;
    chair_word: 'asked' | 'approved' | 'changes-wanted' | null;
    chair_by: string | null;
    chair_at: Date | null;
    chair_wants: string | null;
    order_by: string | null;
    order_at: Date | null;
    published_at: Date | null;
    supplements: number;
  };
  agenda_entry: {
    id: string;
    meeting_id: string;
    position: number | null;
    subject: Json<EntrySubject>;
    paper_id: string | null;
    supplement: number;
    late_reason: string | null;
    added_by: string;
    added_at: Date;
  };
  agenda_document: { meeting_id: string; supplement: number; document_id: string };
  agenda_line: { version_id: string; item_index: number; entry_id: string };
  agenda_postponement: {
    id: string;
    entry_id: string;
    to_meeting_id: string;
    by: string;
    at: Date;
    returned_entry_id: string | null;
  };
  agenda_reading: {
    account_id: string;
    meeting_id: string;
    edition: number;
    versions: string[];
    at: Date;
  };
  agenda_release: {
    meeting_id: string;
    due_at: Date;
    late_reason: string | null;
    account_id: string;
    asked_by: string;
    asked_at: Date;
  };
  agenda_recusal: { entry_id: string; person_id: string; by: string; at: Date };
  agenda_fixed_entries: { organization_id: string; entries: Json<readonly FixedEntry[]> };
}
