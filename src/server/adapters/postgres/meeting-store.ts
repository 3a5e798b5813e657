import type { Selectable } from 'kysely';
import type { MeetingRow, MeetingStore } from '#application/meeting/meeting-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';
import { slugsFrom } from './slugs-from.ts';

export function meetingStore(db: Db): MeetingStore {
  const select = () => db.selectFrom('meeting').selectAll();
  return {
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row ? toMeeting(row) : null;
    },
    async findBySlug(slug) {
      const row = await select().where('slug', '=', slug).executeTakeFirst();
      return row ? toMeeting(row) : null;
    },
    async on(organizations, date) {
      if (organizations.length === 0) return [];
      const rows = await select()
        .where('organization_id', 'in', organizations)
        .where('date', '=', date)
        .orderBy('id')
        .execute();
      return rows.map(toMeeting);
    },
    async add(meeting) {
      await db
        .insertInto('meeting')
        .values({
          id: meeting.id,
          body_id: meeting.body,
          organization_id: meeting.organization,
          date: meeting.date,
          time: meeting.time,
          slug: meeting.slug,
          state: meeting.state,
          last_edition: meeting.lastEdition,
          published_versions: meeting.publishedVersions && [...meeting.publishedVersions],
        })
        .execute();
    },
    async setSlug(id, slug) {
      await db.updateTable('meeting').set({ slug }).where('id', '=', id).execute();
    },
    slugsFrom: (start) => slugsFrom(db, 'meeting', start),
    async setState(id, state, publishedVersions, lastEdition) {
      await db
        .updateTable('meeting')
        .set({
          state,
          published_versions: publishedVersions && [...publishedVersions],
          last_edition: lastEdition,
        })
        .where('id', '=', id)
        .execute();
    },
    async ofOrganizations(organizations) {
      if (organizations.length === 0) return [];
      const rows = await db
        .selectFrom('meeting')
        .where('organization_id', 'in', organizations)
        .select('id')
        .execute();
      return rows.map(({ id }) => toId<'Meeting'>(id));
    },
  };
}

const toMeeting = (row: Selectable<Schema['meeting']>): MeetingRow => ({
  id: toId(row.id),
  body: toId(row.body_id),
  organization: toId(row.organization_id),
  date: row.date,
  time: row.time,
  slug: row.slug,
  state: row.state,
  lastEdition: row.last_edition,
  publishedVersions:
    row.published_versions && row.published_versions.map((id) => toId<'DocumentVersion'>(id)),
});
