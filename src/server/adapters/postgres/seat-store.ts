import { sql } from 'kysely';
import type { SeatStore } from '#application/access/seat-store.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import { toId, toIdOrNull } from './row-ids.ts';

/** Committees and people are told by their leaders, whatever name stood in the register. */
export function seatStore(db: Db): SeatStore {
  const read = async (
    column: 'o.leader_id' | 'p.leader_id',
    id: string,
  ): ReturnType<SeatStore['ofPerson']> => {
    const rows = await db
      .selectFrom('seat as s')
      .innerJoin('organization as o', 'o.id', 's.organization_id')
      .innerJoin('organization as leader', 'leader.id', 'o.leader_id')
      .innerJoin('person as p', 'p.id', 's.person_id')
      .where(column, '=', (row) =>
        row
          .selectFrom(column === 'o.leader_id' ? 'organization' : 'person')
          .select('leader_id')
          .where('id', '=', id),
      )
      .select([
        's.id',
        'o.leader_id as committee',
        'leader.kind',
        'p.leader_id as person',
        'p.name',
        's.office',
        's.party',
        's.valid_from',
        's.valid_until',
        's.substitute_for',
        's.ground',
        's.approved_on',
        's.approved_by',
        sql<boolean>`exists (
          select from any_length_rule r
          where r.body_id = leader.body_id
            and r.applies_to = case when leader.kind = 'council' then 'council' else 'committee' end
            and r.valid_from <= s.valid_from
            and (r.valid_until is null or r.valid_until >= s.valid_from))`.as('may_be_short'),
      ])
      .orderBy('s.valid_from')
      .orderBy('s.id')
      .execute();
    return rows.map((row) => ({
      id: toId(row.id),
      committee: toId(row.committee),
      isCouncil: row.kind === 'council',
      person: toId(row.person),
      name: row.name,
      office: row.office,
      party: row.party,
      from: row.valid_from,
      until: row.valid_until,
      substituteFor: toIdOrNull(row.substitute_for),
      ground: row.ground,
      approvedOn: row.approved_on,
      approvedBy: row.approved_by,
      ...(row.may_be_short ? { mayBeShort: true } : {}),
    }));
  };
  return {
    ofPerson: (person) => read('p.leader_id', person),
    ofCommittee: (committee) => read('o.leader_id', committee),
    async find(id) {
      const row = await db
        .selectFrom('seat')
        .select('organization_id')
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return null;
      return (
        (await read('o.leader_id', row.organization_id)).find((seat) => seat.id === id) ?? null
      );
    },
    async setUntil(id, until) {
      await db.updateTable('seat').set({ valid_until: until }).where('id', '=', id).execute();
    },
    async remove(id) {
      await db.deleteFrom('seat').where('id', '=', id).execute();
    },
    async removeOfBody(body) {
      await db
        .deleteFrom('seat')
        .where('organization_id', 'in', (row) =>
          row.selectFrom('organization').select('id').where('body_id', '=', body),
        )
        .execute();
    },
    async add(seats) {
      await inChunks(seats, (chunk) =>
        db
          .insertInto('seat')
          .values(
            chunk.map((seat) => ({
              id: seat.id,
              organization_id: seat.committee,
              person_id: seat.person,
              office: seat.office,
              party: seat.party,
              valid_from: seat.from,
              valid_until: seat.until,
              substitute_for: seat.substituteFor,
              ground: seat.ground,
              approved_on: seat.approvedOn,
              approved_by: seat.approvedBy,
            })),
          )
          .execute(),
      );
    },
  };
}
