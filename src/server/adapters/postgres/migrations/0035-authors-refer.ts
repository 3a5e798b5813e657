import { sql, type Kysely } from 'kysely';

/** What the authors of a published meeting's items refer to on the public side: when that is taken down, the meeting is made again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table written_reference (
      meeting_id uuid not null references meeting on delete cascade,
      address text not null,
      primary key (meeting_id, address)
    );
    create index written_reference_by_address on written_reference (address text_pattern_ops);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table written_reference`.execute(db);
}
