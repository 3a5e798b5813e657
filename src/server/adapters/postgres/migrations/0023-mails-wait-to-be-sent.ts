import { sql, type Kysely } from 'kysely';

/**
 * Mails wait here from the transaction that wants them until they are sent. What one says (it may hold a link that gives a new
 * password) goes when it is sent or given up. No backup holds them: a mail must not go out again with a restoration.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mail (
      id uuid primary key,
      to_address text not null,
      language text not null check (language in ('da', 'en')),
      kind text not null,
      letter jsonb,
      only_once text unique,
      status text not null check (status in ('waiting', 'sent', 'given-up')),
      queued_at timestamptz not null,
      expires_at timestamptz,
      due_at timestamptz not null,
      attempts int not null default 0,
      leased_until timestamptz,
      ended_at timestamptz,
      -- Of the last attempt.
      fault text,
      fault_code int,
      check ((status = 'waiting') = (letter is not null)),
      check ((status = 'waiting') = (ended_at is null))
    );
    create index mail_waiting on mail (due_at) where status = 'waiting';
    create index mail_ended on mail (ended_at) where status <> 'waiting';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table mail`.execute(db);
}
