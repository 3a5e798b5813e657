import type { Selectable } from 'kysely';
import type { RulingAbout, RulingRow, RulingStore } from '#application/recognition/ruling-store.ts';
import type { BodyId } from '#domain/ids.ts';
import type { Db } from './database.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';

export function rulingStore(db: Db): RulingStore {
  const select = () => db.selectFrom('ruling').selectAll();
  // A store lives as long as its transaction, in which nobody else makes rulings.
  const known = new Map<string, Promise<readonly Selectable<Schema['ruling']>[]>>();
  return {
    async inForce<About extends RulingAbout>(body: BodyId, about: About) {
      const rows =
        known.get(`${body} ${about}`) ??
        select()
          .where('body_id', '=', body)
          .where('about', '=', about)
          .where('undone_at', 'is', null)
          .orderBy('seq')
          .execute();
      if (db.isTransaction) known.set(`${body} ${about}`, rows);
      return (await rows).map((row) => toRuling(row, about));
    },
    async all() {
      const rows = await select().orderBy('seq', 'desc').execute();
      return rows.map((row) => ({ ...toRuling(row, row.about), handle: row.seq }));
    },
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row ? toRuling(row, row.about) : null;
    },
    async add({ id, body, about, kind, members, items, madeBy, madeAt, reason }) {
      known.clear();
      await db
        .insertInto('ruling')
        .values({
          id,
          body_id: body,
          about,
          kind,
          members: [...members],
          items: [...items],
          made_by: madeBy,
          made_at: madeAt,
          reason,
          undone_by: null,
          undone_at: null,
        })
        .execute();
    },
    async undo(id, by, at) {
      known.clear();
      await db
        .updateTable('ruling')
        .set({ undone_by: by, undone_at: at })
        .where('id', '=', id)
        .execute();
    },
  };
}

const toRuling = <About extends RulingAbout>(
  row: Selectable<Schema['ruling']>,
  about: About,
): RulingRow<About> => ({
  id: toId(row.id),
  body: toId(row.body_id),
  about,
  kind: row.kind,
  members: row.members.map((id) => id as RulingRow<About>['members'][number]),
  items: row.items.map((id) => toId<'AgendaItem'>(id)),
  madeBy: row.made_by,
  madeAt: row.made_at,
  reason: row.reason,
  undoneAt: row.undone_at,
});
