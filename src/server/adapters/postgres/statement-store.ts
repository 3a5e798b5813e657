import type { Selectable } from 'kysely';
import type { StatementStore } from '#application/paper/statement-store.ts';
import type { Statement, StatementState } from '#domain/paper/statement.ts';
import type { Db } from './database.ts';
import type { PaperSchema } from './paper-schema.ts';
import { toId } from './row-ids.ts';

export function statementStore(db: Db): StatementStore {
  const select = () => db.selectFrom('statement').selectAll().orderBy('seq');
  return {
    async ofPaper(paper) {
      return (await select().where('paper_id', '=', paper).execute()).map(toStatement);
    },
    async ofPapers(papers) {
      if (papers.length === 0) return [];
      return (await select().where('paper_id', 'in', papers).execute()).map(toStatement);
    },
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row ? toStatement(row) : null;
    },
    async waitingFor(account) {
      const waiting = select()
        .where('asked_id', '=', account)
        .where('state', 'in', ['waiting', 'outdated']);
      return (await waiting.execute()).map(toStatement);
    },
    async due(day) {
      const due = select()
        .where('state', 'in', ['waiting', 'outdated'])
        .where('reminded', '=', false)
        .where('deadline', '<=', day)
        .where('paper_id', 'not in', (eb) =>
          eb.selectFrom('paper').select('id').where('status', '=', 'dropped'),
        );
      return (await due.execute()).map(toStatement);
    },
    async save(statement) {
      const columns = columnsOf(statement);
      await db
        .insertInto('statement')
        .values({ id: statement.id, ...columns })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
        .execute();
    },
    async noteReminded(id) {
      const { numUpdatedRows } = await db
        .updateTable('statement')
        .set({ reminded: true })
        .where('id', '=', id)
        .where('reminded', '=', false)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
  };
}

const columnsOf = ({ paper, asked, askedBy, state, ...statement }: Statement) => ({
  paper_id: paper,
  asked_id: asked.account,
  asked_name: asked.name,
  unit: asked.unit,
  question: statement.question,
  asked_by_id: askedBy.account,
  asked_by_name: askedBy.name,
  asked_at: new Date(statement.askedAt),
  deadline: statement.deadline,
  about: statement.about,
  required: statement.isRequired,
  state: state.kind,
  // What is asked anew is reminded of anew.
  ...(state.kind === 'outdated' ? { reminded: false } : {}),
  again: state.kind === 'waiting' && state.again,
  put_in: statement.putIn,
  answer: 'text' in state ? state.text : null,
  answered_at: 'text' in state ? new Date(state.at) : null,
});

type Row = Selectable<PaperSchema['statement']>;

const toStatement = (row: Row): Statement => ({
  id: toId(row.id),
  paper: toId(row.paper_id),
  asked: { account: toId(row.asked_id), name: row.asked_name, unit: row.unit },
  question: row.question,
  askedBy: { account: toId(row.asked_by_id), name: row.asked_by_name },
  askedAt: row.asked_at.toISOString(),
  deadline: row.deadline,
  about: row.about,
  isRequired: row.required,
  state: toState(row),
  putIn: row.put_in,
});

function toState({ state, again, answer, answered_at }: Row): StatementState {
  if (state === 'waiting') return { kind: state, again };
  if (state === 'withdrawn') return { kind: state };
  return { kind: state, text: answer ?? '', at: answered_at?.toISOString() ?? '' };
}
