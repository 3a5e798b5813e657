import { sql } from 'kysely';
import type {
  AgendaReadingStore,
  Postponement,
  PostponementStore,
} from '#application/agenda/agenda-store.ts';
import type { Db } from './database.ts';
import { recusedMatters, treatedFrom } from './recused-matters.ts';
import { toId } from './row-ids.ts';

export const agendaReadingStore = (db: Db): AgendaReadingStore => ({
  async find(account, meeting) {
    const row = await db
      .selectFrom('agenda_reading')
      .selectAll()
      .where('account_id', '=', account)
      .where('meeting_id', '=', meeting)
      .executeTakeFirst();
    return row
      ? {
          edition: row.edition,
          versions: row.versions.map((id) => toId<'DocumentVersion'>(id)),
          at: row.at,
        }
      : null;
  },
  async mark(account, meeting, { edition, versions, at }) {
    const read = { edition, versions: [...versions], at };
    await db
      .insertInto('agenda_reading')
      .values({ account_id: account, meeting_id: meeting, ...read })
      .onConflict((conflict) => conflict.columns(['account_id', 'meeting_id']).doUpdateSet(read))
      .execute();
  },
  async recusals(meeting) {
    const { rows } = await sql<{ entry: string; person: string; name: string; own: boolean }>`
      with recursive ${treatedFrom(sql`select id from agenda_entry where meeting_id = ${meeting}`)}
      select t.root as entry, leader.id as person, leader.name, bool_or(there.leader_id = here.leader_id) as own
      from treated t
      join agenda_recusal r on r.entry_id = t.entry
      join person p on p.id = r.person_id
      join person leader on leader.id = p.leader_id
      join agenda_entry e on e.id = r.entry_id
      join meeting held on held.id = e.meeting_id
      join organization there on there.id = held.organization_id
      join meeting this on this.id = ${meeting}
      join organization here on here.id = this.organization_id
      group by t.root, leader.id, leader.name
      order by leader.name, leader.id
    `.execute(db);
    return rows.map(({ entry, person, name, own }) => ({
      entry: toId(entry),
      person: toId(person),
      name,
      isOwn: own,
    }));
  },
  async recuse(entry, person, by, at) {
    await db
      .insertInto('agenda_recusal')
      .values({ entry_id: entry, person_id: person, by, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async takeRecusalBack(entry, person) {
    const { numAffectedRows } = await sql`
      with recursive ${treatedFrom(sql`select ${entry}::uuid`)}
      delete from agenda_recusal r using agenda_entry e, meeting m, organization o
      where e.id = ${entry} and m.id = e.meeting_id and o.id = m.organization_id
        and r.person_id in (select id from person where leader_id = ${person})
        and r.entry_id in (
          select t.entry from treated t
          join agenda_entry other on other.id = t.entry
          join meeting held on held.id = other.meeting_id
          join organization named on named.id = held.organization_id and named.leader_id = o.leader_id)
    `.execute(db);
    return Number(numAffectedRows ?? 0);
  },
  async recusedFrom(person) {
    const { rows } = await sql<{ paper: string | null; entry: string | null }>`
      ${recusedMatters(person)}
    `.execute(db);
    return {
      entries: new Set(rows.flatMap(({ entry }) => entry ?? []).map(toId<'AgendaEntry'>)),
      papers: new Set(rows.flatMap(({ paper }) => paper ?? []).map(toId<'Paper'>)),
    };
  },
});

export function postponementStore(db: Db): PostponementStore {
  const select = () =>
    db
      .selectFrom('agenda_postponement as p')
      .innerJoin('agenda_entry as e', 'e.id', 'p.entry_id')
      .innerJoin('meeting as m', 'm.id', 'e.meeting_id')
      .select([
        'p.id',
        'p.entry_id',
        'p.to_meeting_id',
        'p.returned_entry_id',
        'e.meeting_id',
        'm.date',
      ])
      .orderBy('p.at');
  type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];
  const toPostponement = (row: Row): Postponement => ({
    id: row.id,
    entry: toId(row.entry_id),
    from: toId(row.meeting_id),
    to: toId(row.to_meeting_id),
    fromDate: row.date,
    returned: row.returned_entry_id === null ? null : toId(row.returned_entry_id),
  });
  return {
    async waitingFor(to) {
      const rows = await select()
        .where('p.to_meeting_id', '=', to)
        .where('p.returned_entry_id', 'is', null)
        .execute();
      return rows.map(toPostponement);
    },
    async of(meeting) {
      const rows = await select().where('e.meeting_id', '=', meeting).execute();
      return rows.map(toPostponement);
    },
    async add({ id, entry, to }, by, at) {
      await db
        .insertInto('agenda_postponement')
        .values({ id, entry_id: entry, to_meeting_id: to, by, at, returned_entry_id: null })
        .execute();
    },
    async noteReturned(id, entry) {
      await db
        .updateTable('agenda_postponement')
        .set({ returned_entry_id: entry })
        .where('id', '=', id)
        .execute();
    },
  };
}
