import type { PaperId } from '#domain/ids.ts';
import type { WrittenRecommendation } from '#domain/paper/written-points.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import type { Received, TextDesk } from '../writing/receive-updates.ts';
import type { TextRefused } from '../writing/shared-text.ts';
import type { PaperRefused } from './change-paper.ts';
import { keepPause } from './keep-revision.ts';
import { outdateStatements } from './outdate-statements.ts';
import { rightsTowards } from './paper-rights.ts';
import { alignRecommendation, writableText } from './write-sections.ts';

/** So long after somebody wrote last, what they write is told anew in the journal: in between it would be each word. */
const spellMinutes = 15;

/**
 * Takes what an editor sends of a paper's text. It changes the paper as `writePaper` does: what stood before a pause is a
 * revision, and answers about another text are asked for anew.
 */
export async function writeTogether(
  { actor, now, transact }: Context,
  desk: TextDesk,
  id: PaperId,
  updates: readonly Uint8Array[],
): Promise<Result<{ readonly seq: number }, PaperRefused | TextRefused>> {
  const received = await transact(
    async (stores): Promise<Result<Received, PaperRefused | TextRefused>> => {
      const paper = await stores.papers.lock(id);
      if (!paper) return err({ type: 'not-found' });
      const { actions } = await rightsTowards(stores, actor, paper);
      if (!actions.has('read')) return err({ type: 'not-found' });
      if (!actions.has('write')) return err({ type: 'not-allowed' });
      const at = now();
      const text = await writableText(stores, paper, actor.name);
      const wroteLast = await stores.texts.lastBy(id, actor.name);
      await keepPause(stores, paper, actor.name, at);
      const taken = await desk.receiveIn(stores, text, updates, at);
      if (!taken.ok) return taken;
      const { changed, recommendation } = taken.value;
      if (changed.size === 0 && recommendation === null) return taken;
      const written = recommendation === null ? paper : { ...paper, ...fieldsOf(recommendation) };
      await stores.papers.save(written, at);
      await outdateStatements(stores, written, at);
      if (!wroteLast || at.getTime() - wroteLast.getTime() > spellMinutes * 60_000)
        await stores.journal.add({
          at,
          by: actor.name,
          what: 'paper-described',
          subject: id,
          detail: {
            fields: recommendation === null ? [] : ['recommendation', 'competence'],
            sections: [...changed],
          },
        });
      return taken;
    },
  );
  if (!received.ok) return received;
  received.value.remember();
  return ok({ seq: received.value.seq });
}

const fieldsOf = ({ by, points, competence }: WrittenRecommendation) => ({
  competence,
  recommendation: { by, points },
});

/**
 * Makes the text ready for whoever opens it to write: a recommendation that was written before texts held it, copied from
 * another paper or entered by a plain form stands in it too. Nothing that the paper says is changed.
 */
export const prepareTogether = (
  { now, transact }: Pick<Context, 'now' | 'transact'>,
  id: PaperId,
): Promise<Result<null, PaperRefused>> =>
  transact(async (stores): Promise<Result<null, PaperRefused>> => {
    const paper = await stores.papers.lock(id);
    if (!paper) return err({ type: 'not-found' });
    await alignRecommendation(stores, paper, paper.ownerName, now());
    return ok(null);
  });
