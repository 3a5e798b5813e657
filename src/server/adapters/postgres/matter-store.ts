import { sql, type Selectable } from 'kysely';
import type { MatterRow, MatterStore } from '#application/recognition/matter-store.ts';
import type { Db } from './database.ts';
import { inChunks } from './in-chunks.ts';
import { selectTreatments } from './matter-treatments.ts';
import { toId } from './row-ids.ts';
import type { Schema } from './schema.ts';
import { setLeaders } from './set-leaders.ts';
import { slugsFrom } from './slugs-from.ts';

export function matterStore(db: Db): MatterStore {
  const select = () => db.selectFrom('matter').selectAll().orderBy('seq');
  return {
    async numbered(body, caseKeys) {
      if (caseKeys.length === 0) return [];
      const rows = await select()
        .where('body_id', '=', body)
        .where('case_key', 'in', caseKeys)
        .execute();
      return rows.map(toMatter);
    },
    async withIds(ids) {
      if (ids.length === 0) return [];
      return (await select().where('id', 'in', ids).execute()).map(toMatter);
    },
    async meetingsLedBy(leaders) {
      if (leaders.length === 0) return [];
      const rows = await db
        .selectFrom('agenda_item as i')
        .innerJoin('matter as m', 'm.id', 'i.matter_id')
        .where('m.leader_id', 'in', leaders)
        .select('i.meeting_id')
        .distinct()
        .execute();
      return rows.map(({ meeting_id }) => toId<'Meeting'>(meeting_id));
    },
    async ambiguous(body) {
      const rows = await db
        .selectFrom('matter as m')
        .where('m.body_id', '=', body)
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('agenda_item as i')
              .whereRef('i.matter_id', '=', 'm.id')
              .where('i.position', 'is not', null)
              .select('i.id'),
          ),
        )
        .groupBy('m.case_key')
        .having((eb) => eb.fn.count('m.leader_id').distinct(), '>', 1)
        .select('m.case_key')
        .orderBy('m.case_key')
        .execute();
      return rows.map(({ case_key }) => case_key);
    },
    async add(matters) {
      await inChunks(matters, (chunk) =>
        db
          .insertInto('matter')
          .values(
            chunk.map(({ id, body, caseNumber, caseKey, title, titleKey, part, slug, leader }) => ({
              id,
              body_id: body,
              case_number: caseNumber,
              case_key: caseKey,
              title,
              title_key: titleKey,
              part,
              slug,
              leader_id: leader,
            })),
          )
          .execute(),
      );
    },
    treatments: (matters) => selectTreatments(db, matters),
    setLeaders: (leaders) => setLeaders(db, 'matter', leaders),
    async setSlugs(slugs) {
      if (slugs.size === 0) return;
      await sql`
        update matter set slug = now.slug
        from unnest(${[...slugs.keys()]}::uuid[], ${[...slugs.values()]}::text[]) as now (id, slug)
        where matter.id = now.id
      `.execute(db);
    },
    slugsFrom: (starts) => slugsFrom(db, 'matter', starts),
    async reporting(organizations) {
      const { rows } = await sql<{ slug: string }>`
        select distinct leader.slug from decision d
        join agenda_item i on i.id = d.item_id
        join matter m on m.id = i.matter_id
        join matter leader on leader.id = m.leader_id
        where d.organization_id = any(${organizations}::uuid[]) and not d.own and leader.slug is not null
      `.execute(db);
      return rows.map(({ slug }) => slug);
    },
    async formerSlugs(slugs) {
      if (slugs.length === 0) return [];
      const { rows } = await sql<{ former: string; present: string }>`
        select former.slug as former, leader.slug as present
        from matter leader join matter former on former.leader_id = leader.id
        where leader.slug = any(${slugs}) and former.slug is not null and former.id <> leader.id
      `.execute(db);
      return rows;
    },
  };
}

const toMatter = (row: Selectable<Schema['matter']>): MatterRow => ({
  id: toId(row.id),
  body: toId(row.body_id),
  caseNumber: row.case_number,
  caseKey: row.case_key,
  title: row.title,
  titleKey: row.title_key,
  part: row.part,
  slug: row.slug,
  leader: toId(row.leader_id),
});
