import { sql, type Selectable } from 'kysely';
import type { FindingRow, FindingStore } from '#application/meeting/finding-store.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';

export function findingStore(db: Db): FindingStore {
  return {
    async find(id) {
      const row = await db
        .selectFrom('finding')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? toFinding(row) : null;
    },
    async withHandle(handle) {
      const row = await db
        .selectFrom('finding')
        .where('seq', '=', handle)
        .select('id')
        .executeTakeFirst();
      return row ? toId<'Finding'>(row.id) : null;
    },
    async ofMeeting(meeting) {
      const rows = await db
        .selectFrom('finding as f')
        .innerJoin('agenda_item as i', 'i.id', 'f.item_id')
        .where('i.meeting_id', '=', meeting)
        .selectAll('f')
        .orderBy('f.item_id')
        .orderBy('f.part')
        .orderBy('f.start_at')
        .execute();
      return rows.map(toFinding);
    },
    async openIn(meeting) {
      const rows = await selectOpen(db).where('i.meeting_id', '=', meeting).execute();
      return rows.map(toFinding);
    },
    async open() {
      const rows = await selectOpen(db)
        .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
        .innerJoin('organization as o', 'o.id', 'm.organization_id')
        .select(['i.meeting_id', 'i.number', 'i.position', 'm.date', 'o.name as committee'])
        .orderBy('m.date', 'desc')
        .orderBy('m.id')
        .orderBy('i.position')
        .orderBy('f.part')
        .orderBy('f.start_at')
        .execute();
      return rows.map((row) => ({
        ...toFinding(row),
        handle: row.seq,
        meeting: toId<'Meeting'>(row.meeting_id),
        committee: row.committee,
        date: row.date,
        number: row.number,
        position: row.position ?? 0,
      }));
    },
    async add(findings) {
      await inChunks(findings, (chunk) =>
        db
          .insertInto('finding')
          .values(
            chunk.map((finding) => ({
              id: finding.id,
              item_id: finding.item,
              part: finding.part,
              start_at: finding.start,
              end_at: finding.end,
              kind: finding.kind,
              certainty: finding.certainty,
              masked: finding.masked,
              fingerprint: finding.fingerprint,
              status: finding.status,
              reason: finding.reason,
              decided_by: null,
              decided_at: null,
              present: finding.present,
            })),
          )
          .execute(),
      );
    },
    async move(findings) {
      if (findings.length === 0) return;
      const place = findings.map(({ id, part, start, end, certainty, masked, present }) => ({
        id,
        part,
        start_at: start,
        end_at: end,
        certainty,
        masked,
        present,
      }));
      await sql`
        update finding set part = now.part, start_at = now.start_at, end_at = now.end_at,
          certainty = now.certainty, masked = now.masked, present = now.present
        from jsonb_to_recordset(${JSON.stringify(place)}::jsonb) as now (
          id uuid, part text, start_at int, end_at int, certainty text, masked text, present boolean
        )
        where finding.id = now.id
      `.execute(db);
    },
    async decide(ids, { status, reason, by, at }) {
      if (ids.length === 0) return;
      await db
        .updateTable('finding')
        .set({ status, reason, decided_by: by, decided_at: at })
        .where('id', 'in', ids)
        .execute();
    },
  };
}

/** A closed item is not published, so nothing in it waits for anybody. */
const selectOpen = (db: Db) =>
  db
    .selectFrom('finding as f')
    .innerJoin('agenda_item as i', 'i.id', 'f.item_id')
    .where('f.status', '=', 'open')
    .where('f.present', '=', true)
    .where('i.position', 'is not', null)
    .where('i.access', '=', 'open')
    .where('i.closed_by', 'is', null)
    .selectAll('f');

const toFinding = (row: Selectable<Schema['finding']>): FindingRow => ({
  id: toId(row.id),
  item: toId(row.item_id),
  part: row.part,
  start: row.start_at,
  end: row.end_at,
  kind: row.kind,
  certainty: row.certainty,
  masked: row.masked,
  fingerprint: row.fingerprint,
  status: row.status,
  reason: row.reason,
  present: row.present,
});
