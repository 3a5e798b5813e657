import {
  allowedActions,
  readsClosed,
  rolesTowards,
  type PaperAction,
  type PaperRole,
} from '#domain/access/paper-actions.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { AccountId, PaperId } from '#domain/ids.ts';
import type { Paper } from '#domain/paper/paper.ts';
import type { Stores } from '../ports.ts';

export type PaperRights = {
  readonly roles: ReadonlySet<PaperRole>;
  readonly actions: ReadonlySet<PaperAction>;
  /** What is closed of it: all of a closed paper, and the closed files of an open one. */
  readonly mayReadClosed: boolean;
};

/**
 * What an actor is to a paper and may do with it now. Where `read` is missing, it is not there for them. One who is disqualified in
 * the matter at any meeting does not read what is closed of it, whatever else they are to it (LAW L53).
 */
export const rightsTowards = async (
  stores: Stores,
  actor: Actor,
  paper: Paper,
): Promise<PaperRights> => rightsOf(stores, actor, paper, await peopleAsked(stores, paper.id));

/** Those who are asked for a statement on a paper. */
export async function peopleAsked(
  { statements }: Stores,
  paper: PaperId,
): Promise<ReadonlySet<AccountId>> {
  const asked = (await statements.ofPaper(paper))
    .filter(({ state }) => state.kind !== 'withdrawn')
    .map((statement) => statement.asked.account);
  return new Set(asked);
}

/** As `rightsTowards`, where those who are asked have been looked up. */
export async function rightsOf(
  { agendaReadings }: Stores,
  actor: Actor,
  paper: Paper,
  asked: ReadonlySet<AccountId>,
): Promise<PaperRights> {
  const roles = rolesTowards(actor, paper, asked);
  const { status } = paper.state;
  const recused = actor.person === null ? null : await agendaReadings.recusedFrom(actor.person);
  const mayReadClosed = readsClosed(roles, status) && recused?.papers.has(paper.id) !== true;
  const isHidden = paper.access.kind === 'closed' && !mayReadClosed;
  return { roles, actions: isHidden ? new Set() : allowedActions(roles, status), mayReadClosed };
}

/** What an actor may do with a paper now; nothing with one that does not exist. */
export async function paperRights(
  stores: Stores,
  actor: Actor,
  id: PaperId,
): Promise<ReadonlySet<PaperAction>> {
  const paper = await stores.papers.find(id);
  return paper ? (await rightsTowards(stores, actor, paper)).actions : new Set();
}
