import type { Actor } from '#domain/access/actor.ts';
import type { PaperId } from '#domain/ids.ts';
import type { WrittenRecommendation } from '#domain/paper/written-points.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { groupCommits } from '../writing/group-commits.ts';
import {
  textDesk,
  type Acknowledged,
  type Received,
  type TextDesk,
} from '../writing/receive-updates.ts';
import type { OpenSharedText, TextRefused } from '../writing/shared-text.ts';
import type { PaperRefused } from './change-paper.ts';
import { journalWriting } from './journal-writing.ts';
import { keepPause } from './keep-revision.ts';
import { outdateStatements } from './outdate-statements.ts';
import { peopleAsked, rightsOf } from './paper-rights.ts';
import type { PaperRow } from './paper-store.ts';
import { alignRecommendation, writableText } from './write-sections.ts';

type PaperBatch = { readonly actor: Actor; readonly updates: readonly Uint8Array[] };
type Refused = PaperRefused | TextRefused;

/** What papers are written with, once in each process. */
export const paperDesk = (openText: OpenSharedText) => ({
  texts: textDesk(openText),
  commitInGroup: groupCommits<PaperBatch, Acknowledged, Refused>(),
});

export type PaperDesk = ReturnType<typeof paperDesk>;

/**
 * Takes what an editor sends of a paper's text, and answers when it is committed, with what others send meanwhile. It changes
 * the paper as `writePaper` does: what stood before a pause is a revision, and answers about another text are asked for anew.
 */
export const writeTogether = (
  { actor, now, transact }: Context,
  { texts, commitInGroup }: PaperDesk,
  id: PaperId,
  updates: readonly Uint8Array[],
): Promise<Result<Acknowledged, Refused>> =>
  commitInGroup(id, { actor, updates }, async (batches) => {
    const received = await transact((stores) => keepTogether(stores, texts, id, batches, now()));
    if (!received.ok) return received;
    received.value.remember();
    return ok({ seq: received.value.seq });
  });

async function keepTogether(
  stores: Stores,
  texts: TextDesk,
  id: PaperId,
  batches: readonly PaperBatch[],
  at: Date,
): Promise<Result<Received, Refused>> {
  const paper = await stores.papers.lock(id);
  if (!paper) return err({ type: 'not-found' });
  const asked = await peopleAsked(stores, id);
  for (const { actor } of batches) {
    const { actions } = await rightsOf(stores, actor, paper, asked);
    if (!actions.has('read')) return err({ type: 'not-found' });
    if (!actions.has('write')) return err({ type: 'not-allowed' });
  }
  const text = await writableText(stores, paper);
  const written = batches.map(({ actor, updates }) => ({ by: actor.name, updates }));
  await keepPause(stores, paper, batches[0]?.actor.name ?? paper.ownerName, at);
  const received = await texts.receiveIn(stores, text, written, at);
  if (!received.ok) return received;
  const { applied, recommendation } = received.value;
  if (applied.every((one) => one.sections.size === 0 && !one.recommendation)) return received;
  await changePaper(stores, paper, recommendation, at);
  const wrote = batches.flatMap(({ actor }, n) => {
    const one = applied[n];
    return one ? [{ actor, ...one }] : [];
  });
  await journalWriting(stores, paper, wrote, at);
  return received;
}

async function changePaper(
  stores: Stores,
  paper: PaperRow,
  recommendation: WrittenRecommendation | null,
  at: Date,
): Promise<void> {
  const written = recommendation === null ? paper : { ...paper, ...fieldsOf(recommendation) };
  await stores.papers.save(written, at);
  await outdateStatements(stores, written, at);
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
  { actor, now, transact }: Context,
  id: PaperId,
): Promise<Result<null, PaperRefused>> =>
  transact(async (stores): Promise<Result<null, PaperRefused>> => {
    const paper = await stores.papers.lock(id);
    if (!paper) return err({ type: 'not-found' });
    const { actions } = await rightsOf(stores, actor, paper, await peopleAsked(stores, id));
    if (!actions.has('read')) return err({ type: 'not-found' });
    if (!actions.has('write')) return err({ type: 'not-allowed' });
    await alignRecommendation(stores, paper, paper.ownerName, now());
    return ok(null);
  });
