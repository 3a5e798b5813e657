import { sql, type Selectable } from 'kysely';
import type { PersonRow, PersonStore } from '#application/recognition/person-store.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import { toId, toIdOrNull } from './row-ids.ts';
import type { Schema } from './schema.ts';
import { setLeaders } from './set-leaders.ts';
import { slugsFrom } from './slugs-from.ts';

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
    async namesOf(body) {
      const rows = await db
        .selectFrom('person')
        .where('body_id', '=', body)
        .select('name')
        .distinct()
        .orderBy('name')
        .execute();
      return rows.map(({ name }) => name);
    },
    async withIds(ids) {
      if (ids.length === 0) return [];
      return (await select().where('id', 'in', ids).execute()).map(toPerson);
    },
    async withSlugs(slugs) {
      if (slugs.length === 0) return [];
      return (await select().where('slug', 'in', slugs).execute()).map(toPerson);
    },
    async ledBy(leaders) {
      if (leaders.length === 0) return [];
      return (await select().where('leader_id', 'in', leaders).execute()).map(toPerson);
    },
    async seenAt(meeting) {
      const { rows } = await sql<{
        name: string;
        item_id: string | null;
        organization_id: string;
        leader_id: string;
        slug: string | null;
      }>`
        select distinct a.name, a.item_id, a.organization_id, p.leader_id, leader.slug
        from attendance a
        join person p on p.id = a.person_id
        join person leader on leader.id = p.leader_id
        where a.meeting_id = ${meeting} and a.organization_id is not null
      `.execute(db);
      return rows.map((row) => ({
        name: row.name,
        item: toIdOrNull(row.item_id),
        organization: toId(row.organization_id),
        leader: toId(row.leader_id),
        slug: row.slug,
      }));
    },
    async meetingsNaming(people) {
      if (people.length === 0) return [];
      const rows = await db
        .selectFrom('attendance as a')
        .innerJoin('meeting as m', 'm.id', 'a.meeting_id')
        .where('a.person_id', 'in', people)
        .where('m.state', '=', 'published')
        .select('m.id')
        .distinct()
        .execute();
      return rows.map(({ id }) => toId<'Meeting'>(id));
    },
    async add(people) {
      await inChunks(people, (chunk) =>
        db
          .insertInto('person')
          .values(
            chunk.map(({ id, body, name, key, term, slug, leader }) => ({
              id,
              body_id: body,
              name,
              name_key: key,
              term,
              slug,
              leader_id: leader,
            })),
          )
          .execute(),
      );
    },
    setLeaders: (leaders) => setLeaders(db, 'person', leaders),
    async setSlugs(slugs) {
      if (slugs.size === 0) return;
      await sql`
        update person set slug = now.slug
        from unnest(${[...slugs.keys()]}::uuid[], ${[...slugs.values()]}::text[]) as now (id, slug)
        where person.id = now.id
      `.execute(db);
    },
    slugsFrom: (starts) => slugsFrom(db, 'person', starts),
  };
}

const toPerson = (row: Selectable<Schema['person']>): PersonRow => ({
  id: toId(row.id),
  body: toId(row.body_id),
  name: row.name,
  key: row.name_key,
  term: row.term,
  slug: row.slug,
  leader: toId(row.leader_id),
});
