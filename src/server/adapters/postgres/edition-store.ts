import { sql } from 'kysely';
import type { EditionStore } from '#application/publication/edition-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

export function editionStore(db: Db): EditionStore {
  return {
    async ofMeeting(meeting) {
      const rows = await db
        .selectFrom('edition')
        .selectAll()
        .where('meeting_id', '=', meeting)
        .where('withdrawn_at', 'is', null)
        .orderBy('version')
        .execute();
      return rows.map((row) => ({
        meeting: toId(row.meeting_id),
        version: row.version,
        sayingHash: row.saying_hash,
        documentVersions: row.document_versions.map((id) => toId<'DocumentVersion'>(id)),
        itemKeys: Object.fromEntries(
          Object.entries(row.item_keys).map(([key, id]) => [key, toId<'AgendaItem'>(id)]),
        ),
        matterSlugs: row.matter_slugs,
        publishedBy: row.published_by,
        publishedAt: row.published_at,
      }));
    },
    async add(edition) {
      await db
        .insertInto('edition')
        .values({
          meeting_id: edition.meeting,
          version: edition.version,
          saying_hash: edition.sayingHash,
          document_versions: [...edition.documentVersions],
          item_keys: JSON.stringify(edition.itemKeys),
          matter_slugs: [...edition.matterSlugs],
          published_by: edition.publishedBy,
          published_at: edition.publishedAt,
          withdrawn_at: null,
          withdrawn_snapshot: null,
        })
        .execute();
    },
    async change({ meeting, version }, { itemKeys, matterSlugs }) {
      await db
        .updateTable('edition')
        .set({
          ...(itemKeys ? { item_keys: JSON.stringify(itemKeys) } : {}),
          ...(matterSlugs ? { matter_slugs: [...matterSlugs] } : {}),
        })
        .where('meeting_id', '=', meeting)
        .where('version', '=', version)
        .execute();
    },
    async naming(matterSlug) {
      const { rows } = await sql<{ meeting_id: string }>`
        select distinct meeting_id from edition
        where withdrawn_at is null and matter_slugs @> array[${matterSlug}]
      `.execute(db);
      return rows.map(({ meeting_id }) => toId<'Meeting'>(meeting_id));
    },
    async withdraw(meeting, slug, versions, at) {
      if (versions.length === 0) return;
      await sql`
        with taken as (
          delete from published.edition
          where meeting_slug = ${slug} and version = any(${versions}::int[])
          returning version, snapshot
        )
        update edition set withdrawn_at = ${at}, withdrawn_snapshot = taken.snapshot
        from taken
        where edition.meeting_id = ${meeting} and edition.version = taken.version
      `.execute(db);
    },
  };
}
