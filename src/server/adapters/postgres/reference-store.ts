import { sql, type Selectable } from 'kysely';
import type { ReferenceRow, ReferenceStore } from '#application/meeting/reference-store.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import { toId, toIdOrNull } from './row-ids.ts';
import type { Schema } from './schema.ts';

export function referenceStore(db: Db): ReferenceStore {
  return {
    async replace(meeting, references, isNew) {
      if (!isNew)
        await db
          .deleteFrom('reference')
          .where('item_id', 'in', (eb) =>
            eb.selectFrom('agenda_item').where('meeting_id', '=', meeting).select('id'),
          )
          .execute();
      await inChunks(references, (chunk) =>
        db.insertInto('reference').values(chunk.map(fromReference)).execute(),
      );
    },
    async to(body, date) {
      const rows = await db
        .selectFrom('reference as r')
        .innerJoin('agenda_item as i', 'i.id', 'r.item_id')
        .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
        .where('r.date', '=', date)
        .where('m.body_id', '=', body)
        .selectAll('r')
        .select(['i.meeting_id', 'm.organization_id'])
        .execute();
      return rows.map((row) => ({
        ...toReference(row),
        meeting: toId<'Meeting'>(row.meeting_id),
        organization: toId<'Organization'>(row.organization_id),
      }));
    },
    async targets(body, dates) {
      if (dates.length === 0) return [];
      const rows = await db
        .selectFrom('meeting as m')
        .innerJoin('organization as o', 'o.id', 'm.organization_id')
        .innerJoin('agenda_item as i', 'i.meeting_id', 'm.id')
        .where('m.body_id', '=', body)
        .where('m.date', 'in', dates)
        .where('i.position', 'is not', null)
        .select(['m.id', 'm.date', 'o.leader_id', 'i.id as item', 'i.number', 'i.title'])
        .orderBy('m.id')
        .orderBy('i.position')
        .execute();
      return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, items]) => {
        const [first] = items;
        if (!first) return [];
        return {
          id: toId<'Meeting'>(id),
          organization: first.leader_id,
          date: first.date,
          items: items.map(({ item, number, title }) => ({
            id: toId<'AgendaItem'>(item),
            number,
            title,
          })),
        };
      });
    },
    async retarget(references) {
      if (references.length === 0) return;
      const now = references.map(({ item, position, targetMeeting, targetItem }) => ({
        item_id: item,
        position,
        target_meeting_id: targetMeeting,
        target_item_id: targetItem,
      }));
      await sql`
        update reference set target_meeting_id = now.target_meeting_id, target_item_id = now.target_item_id
        from jsonb_to_recordset(${JSON.stringify(now)}::jsonb) as now (
          item_id uuid, position int, target_meeting_id uuid, target_item_id uuid
        )
        where reference.item_id = now.item_id and reference.position = now.position
      `.execute(db);
    },
    async resolvedIn(meeting) {
      const rows = await db
        .selectFrom('reference as r')
        .innerJoin('agenda_item as i', 'i.id', 'r.item_id')
        .innerJoin('meeting as target', 'target.id', 'r.target_meeting_id')
        .leftJoin('agenda_item as t', 't.id', 'r.target_item_id')
        .where('i.meeting_id', '=', meeting)
        .where('i.position', 'is not', null)
        .select(['r.item_id', 'r.part', 'r.start_at', 'r.end_at', 'r.target_item_id'])
        .select(['target.id as target_meeting', 'target.slug', 'target.state', 't.published_key'])
        .orderBy('r.item_id')
        .orderBy('r.position')
        .execute();
      return rows.map((row) => ({
        item: toId<'AgendaItem'>(row.item_id),
        part: row.part,
        start: row.start_at,
        end: row.end_at,
        targetMeeting: toId<'Meeting'>(row.target_meeting),
        targetItem: toIdOrNull<'AgendaItem'>(row.target_item_id),
        meetingSlug: row.state === 'published' ? row.slug : null,
        publishedKey: row.published_key,
      }));
    },
    async referring(meeting) {
      const { rows } = await sql<{ id: string }>`
        select m.id from reference r
        join agenda_item i on i.id = r.item_id
        join meeting m on m.id = i.meeting_id
        where r.target_meeting_id = ${meeting} and m.id <> ${meeting} and m.state = 'published'
        union
        select m.id from meeting target
        join written_reference w on w.address like '/moeder/' || target.slug || '/%'
        join meeting m on m.id = w.meeting_id
        where target.id = ${meeting} and m.id <> ${meeting} and m.state = 'published'
      `.execute(db);
      return rows.map(({ id }) => toId<'Meeting'>(id));
    },
    async noteWritten(meeting, addresses) {
      await db
        .deleteFrom('written_reference')
        .where('meeting_id', '=', meeting)
        .$if(addresses.length > 0, (query) => query.where('address', 'not in', addresses))
        .execute();
      await inChunks(addresses, (chunk) =>
        db
          .insertInto('written_reference')
          .values(chunk.map((address) => ({ meeting_id: meeting, address })))
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
    async writtenTo(addresses) {
      if (addresses.length === 0) return [];
      const { rows } = await sql<{ id: string }>`
        select distinct w.meeting_id as id from unnest(${addresses}::text[]) as a (address)
        join written_reference w on w.address = a.address or w.address like a.address || '/%'
      `.execute(db);
      return rows.map(({ id }) => toId<'Meeting'>(id));
    },
  };
}

const fromReference = (reference: ReferenceRow) => ({
  item_id: reference.item,
  position: reference.position,
  part: reference.part,
  start_at: reference.start,
  end_at: reference.end,
  organization_key: reference.organizationKey,
  date: reference.date,
  number: reference.number,
  title: reference.title,
  target_meeting_id: reference.targetMeeting,
  target_item_id: reference.targetItem,
});

const toReference = (row: Selectable<Schema['reference']>): ReferenceRow => ({
  item: toId<'AgendaItem'>(row.item_id),
  position: row.position,
  part: row.part,
  start: row.start_at,
  end: row.end_at,
  organizationKey: row.organization_key,
  date: row.date,
  number: row.number,
  title: row.title,
  targetMeeting: toIdOrNull(row.target_meeting_id),
  targetItem: toIdOrNull(row.target_item_id),
});
