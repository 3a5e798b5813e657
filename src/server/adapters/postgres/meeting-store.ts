import type { MeetingStore } from '#application/meeting/meeting-store.ts';
import type { Db } from './database.ts';
import { listMeetings, listMeetingsAhead } from './meeting-list.ts';
import { toMeeting } from './meeting-row.ts';
import { toId } from './row-ids.ts';
import { slugsFrom } from './slugs-from.ts';

export function meetingStore(db: Db): MeetingStore {
  const select = () => db.selectFrom('meeting').selectAll();
  return {
    ahead: (...asked) => listMeetingsAhead(db, ...asked),
    list: () => listMeetings(db),
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
    slugsFrom: (start) => slugsFrom(db, 'meeting', [start]),
    async setState(id, state, publishedVersions, lastEdition, slug) {
      await db
        .updateTable('meeting')
        .set({
          state,
          published_versions: publishedVersions && [...publishedVersions],
          last_edition: lastEdition,
          slug,
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
