import { sql, type Kysely } from 'kysely';

/**
 * A notice is about a paper or about a meeting, and has those whom it reached: who has read it, and how each wants to be told by
 * mail.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notice alter column paper_id drop not null;
    alter table notice add column meeting_id uuid references meeting;
    alter table notice add constraint notice_has_a_subject check ((paper_id is null) <> (meeting_id is null));
    create table notice_recipient (
      notice_id uuid not null references notice on delete cascade,
      account_id uuid not null,
      read_at timestamptz,
      -- Comes with the next daily mail.
      waits_for_mail boolean not null default false,
      primary key (notice_id, account_id)
    );
    create index notice_recipient_by_account on notice_recipient (account_id) where read_at is null;
    create index notice_recipient_for_mail on notice_recipient (account_id) where waits_for_mail;
    insert into notice_recipient (notice_id, account_id)
      select id, account_id from notice where account_id is not null;
    create table notice_choice (
      account_id uuid primary key,
      mail text not null check (mail in ('at-once', 'daily', 'none'))
    );
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table notice_choice, notice_recipient;
    delete from notice where paper_id is null;
    alter table notice drop constraint notice_has_a_subject;
    alter table notice drop column meeting_id;
    alter table notice alter column paper_id set not null;
  `.execute(db);
}
