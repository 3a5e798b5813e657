import { sql, type Insertable, type Selectable } from 'kysely';
import type { PaperQuery, PaperRow, PaperStore } from '#application/paper/paper-store.ts';
import type { Paper, PaperState } from '#domain/paper/paper.ts';
import { caseKey } from '#domain/matter/case-number.ts';
import type { Db } from './database.ts';
import type { PaperSchema } from './paper-schema.ts';
import { isPaperVisible } from './paper-visible.ts';
import { toId } from './row-ids.ts';

export function paperStore(db: Db): PaperStore {
  const select = () => db.selectFrom('paper').selectAll('paper');
  return {
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row ? toPaper(row) : null;
    },
    async findAll(ids) {
      if (ids.length === 0) return [];
      return (await select().where('id', 'in', ids).execute()).map(toPaper);
    },
    async lock(id) {
      const row = await select().where('id', '=', id).forUpdate().executeTakeFirst();
      return row ? toPaper(row) : null;
    },
    async list(query) {
      const rows = await listed(db, query).execute();
      return rows.map((row) => ({
        ...toPaper(row),
        committeeName: row.committee_name,
        waitsForStatementOf: row.waits_for.map((id) => toId<'Account'>(id)),
      }));
    },
    async add(paper, at) {
      await db
        .insertInto('paper')
        .values({ id: paper.id, ...columnsOf(paper), created_at: at, changed_at: at })
        .execute();
    },
    async save(paper, at) {
      await db
        .updateTable('paper')
        .set({ ...columnsOf(paper), changed_at: at })
        .where('id', '=', paper.id)
        .execute();
    },
    async noteOpened(id, at) {
      await db.updateTable('paper').set({ opened_at: at }).where('id', '=', id).execute();
    },
    async openedAgain(ids) {
      if (ids.length === 0) return new Set();
      const rows = await db
        .selectFrom('paper')
        .where('id', 'in', ids)
        .where('opened_at', 'is not', null)
        .select('id')
        .execute();
      return new Set(rows.map(({ id }) => toId(id)));
    },
    async isCaseNumberTaken(body, caseNumber) {
      const key = caseKey(caseNumber);
      const { rows } = await sql<{ taken: boolean }>`
        select exists (select from paper where body_id = ${body} and case_number = ${caseNumber})
            or exists (select from matter where body_id = ${body} and case_key = ${key}) as taken
      `.execute(db);
      return rows[0]?.taken === true;
    },
  };
}

const listed = (db: Db, { reader, committee, owner, statuses, words, limit }: PaperQuery) =>
  db
    .selectFrom('paper')
    .innerJoin('organization as o', 'o.id', 'paper.committee_id')
    .selectAll('paper')
    .select('o.name as committee_name')
    .select(
      sql<string[]>`array(
        select s.asked_id::text from statement s where s.paper_id = paper.id and s.state in ('waiting', 'outdated') order by s.seq
      )`.as('waits_for'),
    )
    .where(isPaperVisible(reader))
    .$if(committee !== undefined, (query) =>
      query.where('paper.committee_id', '=', committee ?? ''),
    )
    .$if(owner !== undefined, (query) => query.where('paper.owner_id', '=', owner ?? ''))
    .$if(statuses !== undefined, (query) => query.where('paper.status', 'in', statuses ?? []))
    .$if(words !== undefined, (query) => {
      const pattern = `%${(words ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
      return query.where((eb) =>
        eb.or([eb('paper.title', 'ilike', pattern), eb('paper.case_number', 'ilike', pattern)]),
      );
    })
    .orderBy('paper.changed_at', 'desc')
    .orderBy('paper.id', 'desc')
    .limit(limit);

const toPaper = (row: Selectable<PaperSchema['paper']>): PaperRow => ({
  id: toId(row.id),
  body: toId(row.body_id),
  committee: toId(row.committee_id),
  title: row.title,
  caseNumber: row.case_number,
  kle: row.kle,
  competence: row.competence,
  recommendation: { by: row.recommended_by, points: row.points },
  template: row.template,
  owner: toId(row.owner_id),
  ownerName: row.owner_name,
  state: toState(row),
  steps: row.steps,
  access: row.closing ?? { kind: 'open' },
  wantedFor: row.wanted_for,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});

function toState({
  status,
  step,
  reason,
}: Pick<Selectable<PaperSchema['paper']>, 'status' | 'step' | 'reason'>): PaperState {
  if (status === 'approval') return { status, step: step ?? 0 };
  if (status === 'returned') return { status, step: step ?? 0, reason: reason ?? '' };
  return status === 'dropped' ? { status, reason: reason ?? '' } : { status };
}

type Columns = Omit<Insertable<PaperSchema['paper']>, 'id' | 'created_at' | 'changed_at'>;

const columnsOf = ({ state, ...paper }: Paper): Columns => ({
  body_id: paper.body,
  committee_id: paper.committee,
  title: paper.title,
  case_number: paper.caseNumber,
  kle: paper.kle,
  competence: paper.competence,
  recommended_by: paper.recommendation.by,
  points: [...paper.recommendation.points],
  template: paper.template,
  owner_id: paper.owner,
  owner_name: paper.ownerName,
  status: state.status,
  step: 'step' in state ? state.step : null,
  reason: 'reason' in state ? state.reason : null,
  steps: JSON.stringify(paper.steps),
  closing: paper.access.kind === 'closed' ? JSON.stringify(paper.access) : null,
  wanted_for: paper.wantedFor,
});
