import { sql, type Kysely } from 'kysely';

/** The secretary asks the chair for a word on a draft: who asked and when stands where the word will (LAW L5, L61). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agenda drop constraint agenda_chair_word_check;
    alter table agenda add constraint agenda_chair_word_check
      check (chair_word in ('asked', 'approved', 'changes-wanted'));
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    update agenda set chair_word = null, chair_by = null, chair_at = null where chair_word = 'asked';
    alter table agenda drop constraint agenda_chair_word_check;
    alter table agenda add constraint agenda_chair_word_check
      check (chair_word in ('approved', 'changes-wanted'));
  `.execute(db);
}
