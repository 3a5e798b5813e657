import type {
  FindingDecision,
  FindingDecisionStore,
  RevisionHead,
  RevisionStore,
} from '#application/paper/paper-history-store.ts';
import type { PaperId } from '#domain/ids.ts';
import type { Selectable } from 'kysely';
import type { Db } from './database.ts';
import type { PaperSchema } from './paper-schema.ts';
import { toId } from './row-ids.ts';

export function revisionStore(db: Db): RevisionStore {
  const heads = (paper: string) =>
    db
      .selectFrom('paper_revision')
      .where('paper_id', '=', paper)
      .select(['number', 'made_at', 'made_by', 'cause', 'digest'])
      .orderBy('number', 'desc');
  return {
    async ofPaper(paper) {
      return (await heads(paper).execute()).map(toHead);
    },
    async last(paper) {
      const row = await heads(paper).limit(1).executeTakeFirst();
      return row ? toHead(row) : null;
    },
    async find(paper, number) {
      const row = await db
        .selectFrom('paper_revision')
        .where('paper_id', '=', paper)
        .where('number', '=', number)
        .selectAll()
        .executeTakeFirst();
      return row ? { ...toHead(row), content: row.content } : null;
    },
    async add(paper, { number, at, by, cause, digest, content }) {
      await db
        .insertInto('paper_revision')
        .values({
          paper_id: paper,
          number,
          made_at: at,
          made_by: by,
          cause,
          digest,
          content: JSON.stringify(content),
        })
        .execute();
    },
  };
}

const toHead = ({
  number,
  made_at,
  made_by,
  cause,
  digest,
}: Omit<Selectable<PaperSchema['paper_revision']>, 'content' | 'paper_id'>): RevisionHead => ({
  number,
  at: made_at,
  by: made_by,
  cause,
  digest,
});

export const findingDecisionStore = (db: Db): FindingDecisionStore => ({
  async ofPaper(paper) {
    return (await decisionsOf(db, [paper])).get(paper) ?? [];
  },
  ofPapers: (papers) => decisionsOf(db, papers),
  async decide(paper, { fingerprint, kind, status, reason, by, at }) {
    const decision = { kind, status, reason, decided_by: by, decided_at: at };
    await db
      .insertInto('paper_finding_decision')
      .values({ paper_id: paper, fingerprint, ...decision })
      .onConflict((conflict) => conflict.columns(['paper_id', 'fingerprint']).doUpdateSet(decision))
      .execute();
  },
});

async function decisionsOf(
  db: Db,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, readonly FindingDecision[]>> {
  if (papers.length === 0) return new Map();
  const rows = await db
    .selectFrom('paper_finding_decision')
    .where('paper_id', 'in', papers)
    .selectAll()
    .orderBy('decided_at')
    .orderBy('fingerprint')
    .execute();
  const byPaper = Map.groupBy(rows, (row) => toId<'Paper'>(row.paper_id));
  return new Map(
    [...byPaper].map(([paper, decided]) => [
      paper,
      decided.map(({ fingerprint, kind, status, reason, decided_by, decided_at }) => ({
        ...{ fingerprint, kind, status, reason, by: decided_by, at: decided_at },
      })),
    ]),
  );
}
