import { sql, type Kysely } from 'kysely';

/** An agenda can be sent at a time that has been chosen: who asked for it, and why where that is after the deadline (LAW L1). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agenda_release (
      meeting_id uuid primary key references agenda on delete cascade,
      due_at timestamptz not null,
      late_reason text check (late_reason <> ''),
      account_id uuid not null,
      asked_by text not null,
      asked_at timestamptz not null
    );
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    delete from work where kind = 'release-agenda';
    drop table agenda_release;
  `.execute(db);
}
