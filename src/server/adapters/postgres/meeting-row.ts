import type { Selectable } from 'kysely';
import type { MeetingRow } from '#application/meeting/meeting-store.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';

export const toMeeting = (row: Selectable<Schema['meeting']>): MeetingRow => ({
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
