import { sql } from 'kysely';
import type { Db } from '#adapters/postgres/database.ts';

/** Takes every row out of a test database; the journal, which nobody may empty, loses its guard for a moment. */
export async function emptyArchive(db: Db): Promise<void> {
  await sql`
    alter table journal disable trigger user;
    truncate agenda, agenda_entry, agenda_document, agenda_line, agenda_postponement, agenda_reading, agenda_recusal, agenda_release, agenda_fixed_entries,
      body, organization, person, matter, ruling, import, import_file, meeting, document, document_version,
      agenda_item, decision, attendance, finding, reference, written_reference, edition, stale_copy, journal,
      planned_meeting, deadline_rule, break_period, published.planned_meeting,
      paper_template, paper_template_rule, approval_steps, standard_phrase, number_pattern, number_series, kle_subject, kle_edition,
      any_length_rule,
      paper, paper_route, paper_sending, text_state, text_update, text_section, paper_revision, paper_finding_decision, statement, notice, notice_recipient, notice_choice, calendar_address,
      account, account_grant, session, sign_in_attempt, account_identity, sign_in_under_way, seat,
      password_reset, second_factor, recovery_code, sign_in_half_done, passkey, passkey_challenge,
      published.site, published.committee, published.attendance, published.person, published.edition, published.meeting, published.item,
      published.attachment, published.file, published.matter, published.redirect,
      mail, stored_file, stored_file_chunk, file_reading, work, paper_attachment, attachment_version,
      attachment_finding_decision;
    alter table journal enable trigger user;
  `.execute(db);
}
