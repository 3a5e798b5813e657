import { sql, type Selectable } from 'kysely';
import type { ItemRow, ItemStore } from '#application/meeting/item-store.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import { toId, toIdOrNull } from './row-ids.ts';
import type { Schema } from './schema.ts';

export function itemStore(db: Db): ItemStore {
  const select = () => db.selectFrom('agenda_item').selectAll();
  return {
    async unconsidered() {
      const rows = await db
        .selectFrom('agenda_item as i')
        .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
        .innerJoin('organization as o', 'o.id', 'm.organization_id')
        .where((eb) => eb.or([eb('i.access', '=', 'closed'), eb('i.closed_by', 'is not', null)]))
        .where('i.considered_at', 'is', null)
        .where('i.position', 'is not', null)
        .select(['i.id', 'i.meeting_id', 'i.position', 'i.number', 'm.date', 'o.name'])
        .orderBy('m.date', 'desc')
        .orderBy('m.id')
        .orderBy('i.position')
        .execute();
      return rows.map((row) => ({
        id: toId<'AgendaItem'>(row.id),
        meeting: toId<'Meeting'>(row.meeting_id),
        committee: row.name,
        date: row.date,
        position: row.position ?? 0,
        number: row.number,
      }));
    },
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row ? toItem(row) : null;
    },
    async ofMeeting(meeting) {
      const rows = await select()
        .where('meeting_id', '=', meeting)
        .orderBy('position', (by) => by.asc().nullsLast())
        .orderBy('id')
        .execute();
      return rows.map(toItem);
    },
    async save(items) {
      await inChunks(items, (chunk) =>
        db
          .insertInto('agenda_item')
          .values(
            chunk.map((item) => ({
              id: item.id,
              meeting_id: item.meeting,
              document_id: item.document,
              item_index: item.index,
              position: item.position,
              number: item.number,
              key: item.key,
              title: item.title,
              access: item.access,
              case_number: item.caseNumber,
              matter_id: item.matter,
              ...undecided,
            })),
          )
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((eb) => ({
              document_id: eb.ref('excluded.document_id'),
              item_index: eb.ref('excluded.item_index'),
              position: eb.ref('excluded.position'),
              number: eb.ref('excluded.number'),
              key: eb.ref('excluded.key'),
              title: eb.ref('excluded.title'),
              access: eb.ref('excluded.access'),
              case_number: eb.ref('excluded.case_number'),
              matter_id: eb.ref('excluded.matter_id'),
            })),
          )
          .execute(),
      );
    },
    async replaceDecisions(meeting, decisions, isNew) {
      if (!isNew)
        await db
          .deleteFrom('decision')
          .where('item_id', 'in', (eb) =>
            eb.selectFrom('agenda_item').where('meeting_id', '=', meeting).select('id'),
          )
          .execute();
      await inChunks(decisions, (chunk) =>
        db
          .insertInto('decision')
          .values(
            chunk.map(({ item, position, organization, own, date, outcome, released }) => ({
              item_id: item,
              position,
              organization_id: organization,
              own,
              date,
              outcome,
              released,
            })),
          )
          .execute(),
      );
    },
    async replaceAttendance(meeting, attendance, isNew) {
      if (!isNew) await db.deleteFrom('attendance').where('meeting_id', '=', meeting).execute();
      await inChunks(attendance, (chunk) =>
        db
          .insertInto('attendance')
          .values(
            chunk.map(({ position, item, organization, person, name, party, kind }) => ({
              meeting_id: meeting,
              position,
              item_id: item,
              organization_id: organization,
              person_id: person,
              name,
              party,
              kind,
            })),
          )
          .execute(),
      );
    },
    async noteEntries(entries) {
      if (entries.size === 0) return;
      await sql`
        update agenda_item set entry_id = now.entry
        from unnest(${[...entries.keys()]}::uuid[], ${[...entries.values()]}::uuid[]) as now (id, entry)
        where agenda_item.id = now.id
      `.execute(db);
    },
    async entriesOf(meeting) {
      const rows = await db
        .selectFrom('agenda_item as i')
        .innerJoin('agenda_entry as e', 'e.id', 'i.entry_id')
        .where('i.meeting_id', '=', meeting)
        .select(['i.id', 'e.id as entry', 'e.paper_id'])
        .execute();
      return new Map(
        rows.map(({ id, entry, paper_id: paper }) => [
          toId(id),
          { entry: toId(entry), paper: toIdOrNull(paper) },
        ]),
      );
    },
    async rule(id, rulings) {
      const { closedBy, withdrawnAt, withdrawnReason, returnedAt } = rulings;
      const { publicTitle, publicDecision, consideredAt } = rulings;
      await db
        .updateTable('agenda_item')
        .set({
          ...(closedBy === undefined ? {} : { closed_by: closedBy }),
          ...(withdrawnAt === undefined ? {} : { withdrawn_at: withdrawnAt }),
          ...(withdrawnReason === undefined ? {} : { withdrawn_reason: withdrawnReason }),
          ...(returnedAt === undefined ? {} : { returned_at: returnedAt }),
          ...(publicTitle === undefined ? {} : { public_title: publicTitle }),
          ...(publicDecision === undefined ? {} : { public_decision: publicDecision }),
          ...(consideredAt === undefined ? {} : { considered_at: consideredAt }),
        })
        .where('id', '=', id)
        .execute();
    },
    async setPublishedKeys(keys) {
      if (keys.size === 0) return;
      await sql`
        update agenda_item set published_key = now.key
        from unnest(${[...keys.keys()]}::uuid[], ${[...keys.values()]}::text[]) as now (id, key)
        where agenda_item.id = now.id
      `.execute(db);
    },
  };
}

/** Of a new item nobody has decided anything. */
const undecided = {
  closed_by: null,
  withdrawn_at: null,
  withdrawn_reason: null,
  returned_at: null,
  public_title: null,
  public_decision: null,
  considered_at: null,
  published_key: null,
};

const toItem = (row: Selectable<Schema['agenda_item']>): ItemRow => ({
  id: toId(row.id),
  meeting: toId(row.meeting_id),
  document: toId(row.document_id),
  index: row.item_index,
  position: row.position,
  number: row.number,
  key: row.key,
  title: row.title,
  access: row.access,
  caseNumber: row.case_number,
  matter: toIdOrNull(row.matter_id),
  closedBy: row.closed_by,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
  returnedAt: row.returned_at,
  publicTitle: row.public_title,
  publicDecision: row.public_decision,
  consideredAt: row.considered_at,
  publishedKey: row.published_key,
});
