import { sql, type Kysely } from 'kysely';
import type { BodyId } from '#domain/ids.ts';
import type { Schema } from './schema.ts';

/** What an administrator has set up; a matter that has been published is still read by it. */
const settings = [
  'paper_template',
  'paper_template_rule',
  'approval_steps',
  'standard_phrase',
  'number_pattern',
  'number_series',
  'break_period',
  'any_length_rule',
] as const;
const committeeSettings = ['deadline_rule', 'agenda_fixed_entries'] as const;

/**
 * Takes what has been written and planned at a municipality out of the database, as if it had never been: for the made-up one, whose
 * matters are nobody's. What has stood on a published agenda stays, as does the agenda: the public has seen it.
 */
export const removeWork = (db: Kysely<Schema>, body: BodyId): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await sql`
      create temporary table gone_meeting on commit drop as
        select p.meeting_id as id from planned_meeting p join meeting m on m.id = p.meeting_id
          join organization o on o.id = m.organization_id
        where o.body_id = ${body} and p.announced_at is null
          and not exists (select from agenda_document d where d.meeting_id = p.meeting_id)
          and not exists (select from document d where d.meeting_id = p.meeting_id)
    `.execute(tx);
    await sql`
      create temporary table gone_paper on commit drop as
        select id from paper where body_id = ${body} and not exists (
          select from agenda_entry e where e.paper_id = paper.id and e.position is not null
            and e.meeting_id not in (select id from gone_meeting))
    `.execute(tx);
    const entries = sql`(select id from agenda_entry where meeting_id in (select id from gone_meeting))`;
    const meetings = sql`(select id from gone_meeting)`;
    const papers = sql`(select id from gone_paper)`;
    const attachments = sql`(select id from paper_attachment where paper_id in ${papers})`;
    for (const statement of [
      sql`delete from agenda_postponement where entry_id in ${entries} or to_meeting_id in ${meetings}`,
      sql`delete from agenda_recusal where entry_id in ${entries}`,
      sql`delete from agenda_reading where meeting_id in ${meetings}`,
      sql`delete from agenda_line where entry_id in ${entries}`,
      sql`delete from agenda_entry where id in ${entries}`,
      sql`delete from agenda where meeting_id in ${meetings}`,
      sql`delete from planned_meeting where meeting_id in ${meetings}`,
      sql`delete from meeting where id in ${meetings}`,
      sql`delete from attachment_finding_decision where attachment_id in ${attachments}`,
      sql`delete from attachment_version where attachment_id in ${attachments}`,
      sql`delete from paper_attachment where paper_id in ${papers}`,
      sql`delete from notice where paper_id in ${papers}`,
      sql`delete from statement where paper_id in ${papers}`,
      sql`delete from paper_finding_decision where paper_id in ${papers}`,
      sql`delete from paper_revision where paper_id in ${papers}`,
      sql`delete from text_state where text_id in ${papers}`,
      sql`delete from paper where id in ${papers}`,
      ...settings.map(
        (table) => sql`
        delete from ${sql.table(table)} where body_id = ${body}
          and not exists (select from paper where body_id = ${body})`,
      ),
      ...committeeSettings.map(
        (table) => sql`
        delete from ${sql.table(table)} where organization_id in (select id from organization where body_id = ${body})
          and not exists (select from paper where body_id = ${body})`,
      ),
    ])
      await statement.execute(tx);
  });
