import type { PublishedFile } from '#application/publication/published-file.ts';
import type { ItemSnapshot, MeetingSnapshot } from '#domain/publication/snapshot.ts';
import type { PublishedDb } from './database.ts';
import { readChunks } from './file-chunk.ts';

/** A public file; null for what is unknown, closed and withdrawn alike, since none of them has a row. */
export async function readFile(
  db: PublishedDb,
  meeting: string,
  itemKey: string,
  position: number,
): Promise<PublishedFile | null> {
  const row = await db
    .selectFrom('published.file')
    .where('meeting_slug', '=', meeting)
    .where('item_key', '=', itemKey)
    .where('position', '=', position)
    .select(['file_name', 'media_type', 'bytes', 'sha256'])
    .executeTakeFirst();
  if (!row) return null;
  return {
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    etag: `"${row.sha256.slice(0, 32)}"`,
    read: (range) =>
      readChunks(range, async (n) => {
        const chunk = await db
          .selectFrom('published.file_chunk')
          .where('meeting_slug', '=', meeting)
          .where('item_key', '=', itemKey)
          .where('position', '=', position)
          .where('sha256', '=', row.sha256)
          .where('n', '=', n)
          .select('bytes')
          .executeTakeFirst();
        return chunk?.bytes ?? null;
      }),
  };
}

/** An older version leads only to the files that are still the ones it was published with. */
export async function linkedToFiles(
  db: PublishedDb,
  meeting: MeetingSnapshot,
): Promise<MeetingSnapshot> {
  const hasFiles = (item: MeetingSnapshot['items'][number]): item is ItemSnapshot =>
    item.status === 'open' && item.attachments.some(({ file }) => file !== undefined);
  if (!meeting.items.some(hasFiles)) return meeting;
  const rows = await db
    .selectFrom('published.file')
    .where('meeting_slug', '=', meeting.slug)
    .select(['item_key', 'position', 'file_name', 'bytes'])
    .execute();
  return {
    ...meeting,
    items: meeting.items.map((item) => {
      if (!hasFiles(item)) return item;
      const attachments = item.attachments.map(({ file, ...attachment }) => {
        const isThere = rows.some(
          (row) =>
            row.item_key === item.key &&
            row.position === attachment.position &&
            row.file_name === file?.fileName &&
            row.bytes === file.bytes,
        );
        return isThere && file ? { ...attachment, file } : attachment;
      });
      return { ...item, attachments };
    }),
  };
}
