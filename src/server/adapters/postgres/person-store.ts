import type { Selectable } from 'kysely';
import type { PersonRow, PersonStore } from '#application/recognition/person-store.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';
import { setLeaders } from './set-leaders.ts';

export function personStore(db: Db): PersonStore {
  const select = () => db.selectFrom('person').selectAll().orderBy('term').orderBy('id');
  return {
    async named(body, keys) {
      if (keys.length === 0) return [];
      const rows = await select()
        .where('body_id', '=', body)
        .where('name_key', 'in', keys)
        .execute();
      return rows.map(toPerson);
    },
    async withIds(ids) {
      if (ids.length === 0) return [];
      return (await select().where('id', 'in', ids).execute()).map(toPerson);
    },
    async add(people) {
      await inChunks(people, (chunk) =>
        db
          .insertInto('person')
          .values(
            chunk.map(({ id, body, name, key, term, leader }) => ({
              id,
              body_id: body,
              name,
              name_key: key,
              term,
              leader_id: leader,
            })),
          )
          .execute(),
      );
    },
    setLeaders: (leaders) => setLeaders(db, 'person', leaders),
  };
}

const toPerson = (row: Selectable<Schema['person']>): PersonRow => ({
  id: toId(row.id),
  body: toId(row.body_id),
  name: row.name,
  key: row.name_key,
  term: row.term,
  leader: toId(row.leader_id),
});
