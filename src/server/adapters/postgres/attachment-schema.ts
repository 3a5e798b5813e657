import type { ColumnType } from 'kysely';
import type { FileReading } from '#application/attachment/file-reading.ts';
import type { FileRefused } from '#application/attachment/file-refused.ts';
import type { ClosingGround } from '#domain/paper/closing.ts';

type NullableJson<T> = ColumnType<T | null, string | null, string | null>;

/** Files, what they are attached to, and what waits to be done with them (migration 0019). */
export interface AttachmentSchema {
  stored_file: {
    id: string;
    state: 'receiving' | 'whole' | 'refused';
    /** Null while it is received, as is `bytes`. */
    sha256: string | null;
    bytes: number | null;
    created_at: Date;
    touched_at: Date;
  };
  stored_file_chunk: { file_id: string; n: number; bytes: Buffer };
  file_reading: {
    sha256: string;
    status: 'waiting' | 'read' | 'refused' | 'failed';
    reading: NullableJson<FileReading>;
    refused: NullableJson<FileRefused>;
    settled_at: Date | null;
  };
  work: {
    id: string;
    kind: string;
    subject: string;
    due_at: Date;
    attempts: ColumnType<number, number | undefined>;
    leased_until: Date | null;
  };
  paper_attachment: {
    id: string;
    paper_id: string;
    position: number;
    title: string;
    document_number: string | null;
    access: 'open' | 'closed';
    ground: ClosingGround | null;
    reason: string | null;
    added_at: Date;
    removed_at: Date | null;
    opened_at: Date | null;
  };
  attachment_version: {
    attachment_id: string;
    version: number;
    sha256: string;
    file_name: string;
    uploaded_by: string;
    uploaded_at: Date;
  };
  attachment_finding_decision: {
    attachment_id: string;
    fingerprint: string;
    reason: string;
    decided_by: string;
    decided_at: Date;
  };
}
