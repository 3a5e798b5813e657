import type { PublicItemRow, PublishedStore } from '#application/publication/published-store.ts';
import { attendanceIn } from '#domain/publication/attendance.ts';
import { searchText } from '#domain/publication/search-text.ts';
import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';

type MeetingWriter = Pick<
  PublishedStore,
  | 'edition'
  | 'putEdition'
  | 'shownEdition'
  | 'putMeeting'
  | 'removeMeeting'
  | 'removeItems'
  | 'relinkItems'
>;

/** Writes editions of meetings, and the rows that the newest one is found by. */
export function publishedMeetingWriter(db: Db): MeetingWriter {
  const removeItems = async (slug: string): Promise<void> => {
    await db.deleteFrom('published.attendance').where('meeting_slug', '=', slug).execute();
    await db.deleteFrom('published.attachment').where('meeting_slug', '=', slug).execute();
    await db.deleteFrom('published.file').where('meeting_slug', '=', slug).execute();
    await db.deleteFrom('published.item').where('meeting_slug', '=', slug).execute();
  };
  return {
    async edition(slug, version) {
      const row = await db
        .selectFrom('published.edition')
        .where('meeting_slug', '=', slug)
        .where('version', '=', version)
        .select('snapshot')
        .executeTakeFirst();
      return row?.snapshot ?? null;
    },
    async putEdition(edition) {
      const row = {
        published_at: new Date(edition.publishedAt),
        kind: edition.kind,
        snapshot: JSON.stringify(edition),
      };
      await db
        .insertInto('published.edition')
        .values({ meeting_slug: edition.slug, version: edition.version, ...row })
        .onConflict((conflict) => conflict.columns(['meeting_slug', 'version']).doUpdateSet(row))
        .execute();
    },
    async shownEdition(slug) {
      const row = await db
        .selectFrom('published.meeting')
        .where('slug', '=', slug)
        .select('version')
        .executeTakeFirst();
      return row?.version ?? null;
    },
    async putMeeting(edition, items, isNew) {
      if (!isNew) await removeItems(edition.slug);
      const row = toMeetingRow(edition);
      await db
        .insertInto('published.meeting')
        .values(row)
        .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
        .execute();
      await inChunks(items, (chunk) =>
        db
          .insertInto('published.item')
          .values(chunk.map((item) => toItemRow(edition, item)))
          .execute(),
      );
      const attachments = items.flatMap((item) => toAttachmentRows(edition, item));
      await inChunks(attachments, (chunk) =>
        db.insertInto('published.attachment').values(chunk).execute(),
      );
      const files = items.flatMap((item) => toFileRows(edition, item));
      await inChunks(files, (chunk) => db.insertInto('published.file').values(chunk).execute());
      await inChunks(toAttendanceRows(edition), (chunk) =>
        db.insertInto('published.attendance').values(chunk).execute(),
      );
    },
    async removeMeeting(slug) {
      await removeItems(slug);
      await db.deleteFrom('published.planned_meeting').where('meeting_slug', '=', slug).execute();
      await db.deleteFrom('published.meeting').where('slug', '=', slug).execute();
      await db.deleteFrom('published.edition').where('meeting_slug', '=', slug).execute();
    },
    async removeItems(slug, keys) {
      if (keys.length === 0) return;
      await db
        .deleteFrom('published.attendance')
        .where('meeting_slug', '=', slug)
        .where('item_key', 'in', keys)
        .execute();
      await db
        .deleteFrom('published.attachment')
        .where('meeting_slug', '=', slug)
        .where('item_key', 'in', keys)
        .execute();
      await db
        .deleteFrom('published.file')
        .where('meeting_slug', '=', slug)
        .where('item_key', 'in', keys)
        .execute();
      await db
        .deleteFrom('published.item')
        .where('meeting_slug', '=', slug)
        .where('key', 'in', keys)
        .execute();
    },
    async relinkItems(slug, items) {
      for (const item of items)
        await db
          .updateTable('published.item')
          .set({ snapshot: JSON.stringify(item), matter_slug: item.matter?.slug ?? null })
          .where('meeting_slug', '=', slug)
          .where('key', '=', item.key)
          .execute();
    },
  };
}

const toMeetingRow = (edition: MeetingSnapshot) => ({
  slug: edition.slug,
  version: edition.version,
  kind: edition.kind,
  committee_slug: edition.committee.slug,
  committee_name: edition.committee.name,
  date: edition.date,
  time: edition.time,
  place: edition.place,
  item_count: edition.items.length,
  published_at: new Date(edition.publishedAt),
});

function toItemRow({ slug, committee, date }: MeetingSnapshot, { snapshot }: PublicItemRow) {
  const own = snapshot.decisions.filter((decision) => decision.own);
  return {
    meeting_slug: slug,
    key: snapshot.key,
    position: snapshot.position,
    number: snapshot.number,
    title: snapshot.title,
    committee_slug: committee.slug,
    committee_name: committee.name,
    date,
    matter_slug: snapshot.matter?.slug ?? null,
    case_number: snapshot.caseNumber,
    outcome: own[0]?.outcome ?? null,
    decision: own.length > 0 ? own.map(({ text }) => text).join('\n\n') : null,
    snapshot: JSON.stringify(snapshot),
    search_text: searchText(snapshot),
  };
}

const toAttachmentRows = ({ slug }: MeetingSnapshot, { snapshot, attachments }: PublicItemRow) =>
  attachments.map((attachment) => ({
    meeting_slug: slug,
    item_key: snapshot.key,
    position: attachment.snapshot.position,
    number: attachment.snapshot.number,
    title: attachment.snapshot.title,
    text: attachment.text,
    complete: attachment.snapshot.text === 'whole',
  }));

const toFileRows = ({ slug }: MeetingSnapshot, { snapshot, attachments }: PublicItemRow) =>
  attachments.flatMap(({ snapshot: { position, file }, sha256 }) =>
    file && sha256 !== undefined
      ? [
          {
            meeting_slug: slug,
            item_key: snapshot.key,
            position,
            file_name: file.fileName,
            media_type: file.mediaType,
            bytes: file.bytes,
            sha256,
          },
        ]
      : [],
  );

const toAttendanceRows = (edition: MeetingSnapshot) =>
  attendanceIn(edition).map(({ itemKey, slug, name, party, kind }, position) => ({
    meeting_slug: edition.slug,
    position,
    item_key: itemKey,
    person_slug: slug,
    name,
    party,
    kind,
  }));
