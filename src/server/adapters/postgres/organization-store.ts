import { sql, type Selectable } from 'kysely';
import type {
  OrganizationStore,
  Organization,
} from '#application/recognition/organization-store.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import { toId, toIdOrNull } from './row-ids.ts';
import { setLeaders } from './set-leaders.ts';
import { slugsFrom } from './slugs-from.ts';
import type { Schema } from './schema.ts';

export function organizationStore(db: Db, newId: () => string): OrganizationStore {
  return {
    async body(name) {
      const key = bodyKey(name);
      const known = await db
        .selectFrom('body')
        .where('name_key', '=', key)
        .selectAll()
        .executeTakeFirst();
      if (known) return toBody(known);
      await db
        .insertInto('body')
        .values({ id: newId(), name: name.trim(), name_key: key })
        .onConflict((conflict) => conflict.column('name_key').doNothing())
        .execute();
      return toBody(
        await db
          .selectFrom('body')
          .where('name_key', '=', key)
          .selectAll()
          .executeTakeFirstOrThrow(),
      );
    },
    async findBody(name) {
      const row = await db
        .selectFrom('body')
        .where('name_key', '=', bodyKey(name))
        .selectAll()
        .executeTakeFirst();
      return row ? toBody(row) : null;
    },
    async bodyWithId(id) {
      return toBody(
        await db.selectFrom('body').where('id', '=', id).selectAll().executeTakeFirstOrThrow(),
      );
    },
    async lastBodyOf(importer) {
      const { rows } = await sql<{ id: string; name: string }>`
        select b.id, b.name from document_version v
        join import_file f on f.id = v.import_file_id
        join import i on i.id = f.import_id
        join document d on d.id = v.document_id
        join meeting m on m.id = d.meeting_id
        join body b on b.id = m.body_id
        where i.started_by = ${importer}
        order by v.created_at desc, v.id desc limit 1
      `.execute(db);
      const [row] = rows;
      return row ? toBody(row) : null;
    },
    async bodies() {
      return (await db.selectFrom('body').selectAll().orderBy('id').execute()).map(toBody);
    },
    async find(id) {
      const row = await select(db).where('id', '=', id).executeTakeFirst();
      return row ? toOrganization(row) : null;
    },
    async withIds(ids) {
      if (ids.length === 0) return [];
      return (await select(db).where('id', 'in', ids).execute()).map(toOrganization);
    },
    async ofBody(body) {
      const rows = await select(db).where('body_id', '=', body).orderBy('id').execute();
      return rows.map(toOrganization);
    },
    async besideOthers(body) {
      const rows = await db
        .selectFrom('body as own')
        .leftJoin('organization as o', 'o.body_id', 'own.id')
        .where('own.id', '=', body)
        .where((row) =>
          row.exists(
            row.selectFrom('body as other').select('other.id').where('other.id', '!=', body),
          ),
        )
        .select('o.id')
        .execute();
      return rows.length === 0 ? null : new Set(rows.flatMap(({ id }) => toIdOrNull(id) ?? []));
    },
    async add(organizations) {
      await inChunks(organizations, (chunk) =>
        db
          .insertInto('organization')
          .values(
            chunk.map(({ id, body, name, key, kind, meets, slug, leader }) => ({
              id,
              body_id: body,
              name,
              name_key: key,
              kind,
              meets,
              slug,
              leader_id: leader,
            })),
          )
          .execute(),
      );
    },
    async setMeets(id, { name }, kind) {
      await db
        .updateTable('organization')
        .set({ meets: true, name, kind })
        .where('id', '=', id)
        .execute();
    },
    setLeaders: (leaders: ReadonlyMap<OrganizationId, OrganizationId>) =>
      setLeaders(db, 'organization', leaders),
    async setSlug(id, slug) {
      await db.updateTable('organization').set({ slug }).where('id', '=', id).execute();
    },
    slugsFrom: (start) => slugsFrom(db, 'organization', [start]),
  };
}

const select = (db: Db) => db.selectFrom('organization').selectAll();

const toOrganization = (row: Selectable<Schema['organization']>): Organization => ({
  id: toId(row.id),
  body: toId(row.body_id),
  name: row.name,
  key: row.name_key,
  kind: row.kind,
  meets: row.meets,
  slug: row.slug,
  leader: toId(row.leader_id),
});

const toBody = ({ id, name }: Pick<Selectable<Schema['body']>, 'id' | 'name'>) => ({
  id: toId<'Body'>(id),
  name,
});

const bodyKey = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
