import { sql, type Selectable } from 'kysely';
import type { AgendaRow, AgendaStore } from '#application/agenda/agenda-store.ts';
import type { ChairWord } from '#domain/agenda/agenda.ts';
import type { AgendaEntry } from '#domain/agenda/entry.ts';
import type { OrganizationId, PaperId } from '#domain/ids.ts';
import { listDrafts, listUnscheduled } from './agendas-ahead.ts';
import type { AgendaSchema } from './agenda-schema.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';

export function agendaStore(db: Db): AgendaStore {
  const select = () => db.selectFrom('agenda').selectAll();
  return {
    async find(meeting) {
      const row = await select().where('meeting_id', '=', meeting).executeTakeFirst();
      return row ? toAgenda(row) : null;
    },
    async lock(meeting) {
      const row = await select().where('meeting_id', '=', meeting).forUpdate().executeTakeFirst();
      return row ? toAgenda(row) : null;
    },
    async save({ meeting, openedBy, openedAt, chair, orderOverride, publishedAt, supplements }) {
      const said = {
        chair_word: chair?.kind ?? null,
        chair_by: chair?.by ?? null,
        chair_at: chair ? new Date(chair.at) : null,
        chair_wants: chair?.kind === 'changes-wanted' ? chair.what : null,
        order_by: orderOverride?.by ?? null,
        order_at: orderOverride ? new Date(orderOverride.at) : null,
        published_at: publishedAt,
        supplements,
      };
      await db
        .insertInto('agenda')
        .values({ meeting_id: meeting, opened_by: openedBy, opened_at: openedAt, ...said })
        .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(said))
        .execute();
    },
    async entries(meeting) {
      const rows = await db
        .selectFrom('agenda_entry')
        .selectAll()
        .where('meeting_id', '=', meeting)
        .where('position', 'is not', null)
        .orderBy('position')
        .execute();
      return rows.map(toEntry);
    },
    async findEntry(id) {
      const row = await db
        .selectFrom('agenda_entry')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? toEntry(row) : null;
    },
    async putEntries(meeting, entries, by) {
      const ids = entries.map(({ id }) => id);
      await sql`
        update agenda_entry set position = null
        where meeting_id = ${meeting} and not id = any(${ids}::uuid[])
      `.execute(db);
      for (const entry of entries)
        await db
          .insertInto('agenda_entry')
          .values({
            id: entry.id,
            meeting_id: meeting,
            position: entry.position,
            subject: JSON.stringify(entry.what),
            paper_id: entry.what.kind === 'paper' ? entry.what.paper : null,
            supplement: entry.supplement,
            late_reason: entry.lateReason,
            added_by: by,
            added_at: new Date(entry.addedAt),
          })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet({
              position: entry.position,
              subject: JSON.stringify(entry.what),
              supplement: entry.supplement,
              late_reason: entry.lateReason,
            }),
          )
          .execute();
    },
    async documents(meeting) {
      const rows = await db
        .selectFrom('agenda_document')
        .where('meeting_id', '=', meeting)
        .select(['supplement', 'document_id'])
        .execute();
      return new Map(rows.map((row) => [row.supplement, toId<'Document'>(row.document_id)]));
    },
    async addDocument(meeting, supplement, document) {
      await db
        .insertInto('agenda_document')
        .values({ meeting_id: meeting, supplement, document_id: document })
        .execute();
    },
    async jointWith(meeting, papers) {
      const { rows } = await sql<{ paper_id: string; names: string[] }>`
        select e.paper_id, array_agg(distinct leader.name order by leader.name) as names
        from meeting own
        join organization own_name on own_name.id = own.organization_id
        join meeting m on m.body_id = own.body_id and m.date = own.date and m.id <> own.id
        join organization o on o.id = m.organization_id and o.leader_id <> own_name.leader_id
        join organization leader on leader.id = o.leader_id
        join agenda_entry e on e.meeting_id = m.id and e.position is not null
        where own.id = ${meeting} and e.paper_id = any(${papers}::uuid[])
        group by e.paper_id
      `.execute(db);
      return new Map(rows.map((row) => [toId<'Paper'>(row.paper_id), row.names]));
    },
    async besides(meeting) {
      const { rows } = await sql<{
        id: string;
        title: string;
        committee: string;
        stands_at: string;
      }>`
        select distinct on (paper.title, paper.id) paper.id, paper.title, c.leader_id as committee, leader.name as stands_at
        from meeting own
        join organization own_name on own_name.id = own.organization_id
        join meeting m on m.body_id = own.body_id and m.date = own.date and m.id <> own.id
        join organization o on o.id = m.organization_id and o.leader_id <> own_name.leader_id
        join organization leader on leader.id = o.leader_id
        join agenda_entry e on e.meeting_id = m.id and e.position is not null
        join paper on paper.id = e.paper_id and paper.status = 'approved'
        join organization c on c.id = paper.committee_id
        where own.id = ${meeting} and not exists (
          select from agenda_entry mine
          where mine.meeting_id = own.id and mine.paper_id = paper.id and mine.position is not null)
        order by paper.title, paper.id, leader.name
      `.execute(db);
      return rows.map(({ id, title, committee, stands_at: standsAt }) => ({
        paper: toId(id),
        title,
        committee: toId(committee),
        standsAt,
      }));
    },
    drafts: (query) => listDrafts(db, query),
    unscheduled: (query) => listUnscheduled(db, query),
    async standsOn(paper, committees) {
      return (await standing(db, [paper], committees)).has(paper);
    },
    standing: (papers, committees) => standing(db, papers, committees),
    async publishedWith(paper) {
      return (await publishedWithAny(db, [paper])).get(paper) ?? [];
    },
    publishedWithAny: (papers) => publishedWithAny(db, papers),
    async fixedEntries(committee) {
      const row = await db
        .selectFrom('agenda_fixed_entries')
        .where('organization_id', '=', committee)
        .select('entries')
        .executeTakeFirst();
      return row?.entries ?? null;
    },
    async setFixedEntries(committee, entries) {
      await db
        .insertInto('agenda_fixed_entries')
        .values({ organization_id: committee, entries: JSON.stringify(entries) })
        .onConflict((conflict) =>
          conflict.column('organization_id').doUpdateSet({ entries: JSON.stringify(entries) }),
        )
        .execute();
    },
  };
}

async function standing(
  db: Db,
  papers: readonly PaperId[],
  committees: readonly OrganizationId[],
): Promise<ReadonlySet<PaperId>> {
  if (papers.length === 0 || committees.length === 0) return new Set();
  const rows = await db
    .selectFrom('agenda_entry as e')
    .innerJoin('meeting as m', 'm.id', 'e.meeting_id')
    .where('e.paper_id', 'in', papers)
    .where('e.position', 'is not', null)
    .where('m.organization_id', 'in', committees)
    .select('e.paper_id')
    .execute();
  return new Set(rows.flatMap(({ paper_id: paper }) => (paper === null ? [] : [toId(paper)])));
}

async function publishedWithAny(
  db: Db,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, Awaited<ReturnType<AgendaStore['publishedWith']>>>> {
  if (papers.length === 0) return new Map();
  const rows = await db
    .selectFrom('agenda_entry as e')
    .innerJoin('agenda as a', 'a.meeting_id', 'e.meeting_id')
    .innerJoin('meeting as m', 'm.id', 'e.meeting_id')
    .innerJoin('organization as o', 'o.id', 'm.organization_id')
    .where('e.paper_id', 'in', papers)
    .where('e.position', 'is not', null)
    .where('a.published_at', 'is not', null)
    .where('m.state', '=', 'published')
    .whereRef('e.supplement', '<=', 'a.supplements')
    .select(['e.paper_id', 'm.id', 'o.leader_id', 'm.date'])
    .orderBy('m.date')
    .orderBy('m.id')
    .execute();
  const byPaper = Map.groupBy(rows, (row) => toId<'Paper'>(row.paper_id ?? ''));
  return new Map(
    [...byPaper].map(([paper, out]) => [
      paper,
      out.map((row) => ({
        meeting: toId(row.id),
        committee: toId(row.leader_id),
        date: row.date,
      })),
    ]),
  );
}

function toAgenda(row: Selectable<AgendaSchema['agenda']>): AgendaRow {
  return {
    meeting: toId(row.meeting_id),
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    chair: chairWordOf(row),
    orderOverride:
      row.order_by === null || row.order_at === null
        ? null
        : { by: row.order_by, at: row.order_at.toISOString() },
    publishedAt: row.published_at,
    supplements: row.supplements,
  };
}

function chairWordOf(row: Selectable<AgendaSchema['agenda']>): ChairWord | null {
  if (row.chair_word === null || row.chair_by === null || row.chair_at === null) return null;
  const said = { by: row.chair_by, at: row.chair_at.toISOString() };
  return row.chair_word === 'changes-wanted'
    ? { kind: 'changes-wanted', ...said, what: row.chair_wants ?? '' }
    : { kind: row.chair_word, ...said };
}

const toEntry = (row: Selectable<AgendaSchema['agenda_entry']>): AgendaEntry => ({
  id: toId(row.id),
  meeting: toId(row.meeting_id),
  position: row.position ?? Number.MAX_SAFE_INTEGER,
  what: row.subject,
  supplement: row.supplement,
  lateReason: row.late_reason,
  addedAt: row.added_at.toISOString(),
});
