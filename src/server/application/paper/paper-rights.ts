import {
  allowedActions,
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
};

/** What an actor is to a paper and may do with it now. Where `read` is missing, it is not there for them. */
export const rightsTowards = async (
  stores: Stores,
  actor: Actor,
  paper: Paper,
): Promise<PaperRights> => rightsOf(actor, paper, await peopleAsked(stores, paper.id));

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
export function rightsOf(actor: Actor, paper: Paper, asked: ReadonlySet<AccountId>): PaperRights {
  const roles = rolesTowards(actor, paper, asked);
  return { roles, actions: allowedActions(roles, paper.state.status) };
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
