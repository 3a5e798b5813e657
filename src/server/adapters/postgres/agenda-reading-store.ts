import { sql } from 'kysely';
import type {
  AgendaReadingStore,
  Postponement,
  PostponementStore,
} from '#application/agenda/agenda-store.ts';
import type { Db } from './database.ts';
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
    const rows = await db
      .selectFrom('agenda_entry as e')
      .innerJoin('agenda_entry as other', (join) =>
        join.on((eb) =>
          eb.or([
            eb('other.id', '=', eb.ref('e.id')),
            eb('other.paper_id', '=', eb.ref('e.paper_id')),
          ]),
        ),
      )
      .innerJoin('agenda_recusal as r', 'r.entry_id', 'other.id')
      .innerJoin('person as p', 'p.id', 'r.person_id')
      .innerJoin('person as leader', 'leader.id', 'p.leader_id')
      .where('e.meeting_id', '=', meeting)
      .select(['e.id as entry', 'leader.id', 'leader.name'])
      .distinct()
      .orderBy('leader.name')
      .orderBy('leader.id')
      .execute();
    return rows.map((row) => ({
      entry: toId(row.entry),
      person: toId(row.id),
      name: row.name,
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
    await sql`
      delete from agenda_recusal r using agenda_entry e, meeting m, organization o
      where e.id = ${entry} and m.id = e.meeting_id and o.id = m.organization_id
        and r.person_id in (select id from person where leader_id = ${person})
        and r.entry_id in (
          select other.id from agenda_entry other
          join meeting held on held.id = other.meeting_id
          join organization named on named.id = held.organization_id and named.leader_id = o.leader_id
          where other.id = e.id or other.paper_id = e.paper_id)
    `.execute(db);
  },
  async recusedFrom(person) {
    const rows = await db
      .selectFrom('agenda_recusal as r')
      .innerJoin('agenda_entry as e', 'e.id', 'r.entry_id')
      .innerJoin('person as p', 'p.id', 'r.person_id')
      .innerJoin('person as self', 'self.leader_id', 'p.leader_id')
      .where('self.id', '=', person)
      .select(['e.id', 'e.paper_id'])
      .execute();
    return {
      entries: new Set(rows.map(({ id }) => toId<'AgendaEntry'>(id))),
      papers: new Set(
        rows.flatMap(({ paper_id: paper }) => (paper === null ? [] : [toId<'Paper'>(paper)])),
      ),
    };
  },
});

export function postponementStore(db: Db): PostponementStore {
  const select = () =>
    db
      .selectFrom('agenda_postponement as p')
      .innerJoin('agenda_entry as e', 'e.id', 'p.entry_id')
      .innerJoin('meeting as m', 'm.id', 'e.meeting_id')
      .select(['p.id', 'p.entry_id', 'p.to_meeting_id', 'e.meeting_id', 'm.date'])
      .orderBy('p.at');
  type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];
  const toPostponement = (row: Row): Postponement => ({
    id: row.id,
    entry: toId(row.entry_id),
    from: toId(row.meeting_id),
    to: toId(row.to_meeting_id),
    fromDate: row.date,
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
