import { sql } from 'kysely';
import type { DocumentStore } from '#application/meeting/document-store.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

export function documentStore(db: Db): DocumentStore {
  return {
    async ofMeeting(meeting) {
      const rows = await db
        .selectFrom('document as d')
        .leftJoin('document_version as v', 'v.document_id', 'd.id')
        .where('d.meeting_id', '=', meeting)
        .groupBy('d.id')
        .orderBy('d.seq')
        .select(['d.id', 'd.kind'])
        .select(sql<number>`coalesce(max(v.number), 0)`.as('last_number'))
        .select(
          sql<
            string[]
          >`coalesce(array_agg(v.content_hash) filter (where v.retracted_at is null and v.id is not null), '{}')`.as(
            'hashes',
          ),
        )
        .execute();
      return rows.map((row) => ({
        id: toId(row.id),
        kind: row.kind,
        lastNumber: row.last_number,
        hashes: row.hashes,
      }));
    },
    async valid(meeting) {
      const rows = await selectValid(db, meeting)
        .select(['d.id', 'd.kind', 'v.id as version', 'v.number', 'v.parsed', 'v.analysis'])
        .execute();
      return rows.map((row) => ({
        id: toId(row.id),
        version: toId(row.version),
        kind: row.kind,
        number: row.number,
        parsed: row.parsed,
        analysis: row.analysis,
      }));
    },
    async validVersions(meeting) {
      const rows = await selectValid(db, meeting).select('v.id').execute();
      return rows.map(({ id }) => ({ version: toId(id) }));
    },
    async withVersions(ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('document as d')
        .innerJoin('document_version as v', 'v.document_id', 'd.id')
        .where('v.id', 'in', ids)
        .orderBy('d.seq')
        .select(['d.id', 'd.kind', 'v.id as version', 'v.number', 'v.parsed', 'v.analysis'])
        .select('v.created_at')
        .execute();
      return rows.map((row) => ({
        id: toId(row.id),
        version: toId(row.version),
        kind: row.kind,
        number: row.number,
        parsed: row.parsed,
        analysis: row.analysis,
        createdAt: row.created_at,
      }));
    },
    async firstWritten(meeting) {
      const rows = await db
        .selectFrom('document as d')
        .innerJoin('document_version as v', 'v.document_id', 'd.id')
        .where('d.meeting_id', '=', meeting)
        .where('v.number', '=', 1)
        .select(['d.id', 'v.created_at'])
        .execute();
      return new Map(rows.map((row) => [toId<'Document'>(row.id), row.created_at]));
    },
    async add(id, meeting, kind) {
      await db.insertInto('document').values({ id, meeting_id: meeting, kind }).execute();
    },
    async addVersion(version) {
      await db
        .insertInto('document_version')
        .values({
          id: version.id,
          document_id: version.document,
          number: version.number,
          import_file_id: 'file' in version.source ? version.source.file : null,
          authored_by: 'authoredBy' in version.source ? version.source.authoredBy : null,
          entry: version.entry,
          content_hash: version.contentHash,
          parsed: JSON.stringify(version.parsed),
          analysis: JSON.stringify(version.analysis),
          created_at: version.createdAt,
          retracted_at: null,
        })
        .execute();
    },
    async retracted(meeting) {
      const rows = await db
        .selectFrom('document_version as v')
        .innerJoin('document as d', 'd.id', 'v.document_id')
        .where('d.meeting_id', '=', meeting)
        .where('v.retracted_at', 'is not', null)
        .select('v.id')
        .execute();
      return new Set(rows.map(({ id }) => toId<'DocumentVersion'>(id)));
    },
    async retract(imported, at) {
      const { rows } = await sql<{ meeting_id: string }>`
        with taken as (
          update document_version set retracted_at = ${at}
          where retracted_at is null
            and import_file_id in (select id from import_file where import_id = ${imported})
          returning document_id
        )
        select distinct d.meeting_id from taken join document d on d.id = taken.document_id
      `.execute(db);
      return rows.map(({ meeting_id }) => toId<'Meeting'>(meeting_id));
    },
  };
}

/** Of each document the newest version that has not been retracted, oldest document first. */
const selectValid = (db: Db, meeting: string) =>
  db
    .selectFrom('document as d')
    .innerJoin('document_version as v', 'v.document_id', 'd.id')
    .where('d.meeting_id', '=', meeting)
    .where('v.retracted_at', 'is', null)
    .where('v.number', '=', (eb) =>
      eb
        .selectFrom('document_version as newest')
        .whereRef('newest.document_id', '=', 'd.id')
        .where('newest.retracted_at', 'is', null)
        .select((max) => max.fn.max<number>('newest.number').as('number')),
    )
    .orderBy('d.seq');
