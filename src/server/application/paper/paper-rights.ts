import {
  allowedActions,
  rolesTowards,
  type PaperAction,
  type PaperRole,
} from '#domain/access/paper-actions.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { PaperId } from '#domain/ids.ts';
import type { Paper } from '#domain/paper/paper.ts';
import type { Stores } from '../ports.ts';

export type PaperRights = {
  readonly roles: ReadonlySet<PaperRole>;
  readonly actions: ReadonlySet<PaperAction>;
};

/** What an actor is to a paper and may do with it now. Where `read` is missing, it is not there for them. */
export async function rightsTowards(
  { statements }: Stores,
  actor: Actor,
  paper: Paper,
): Promise<PaperRights> {
  const asked = (await statements.ofPaper(paper.id))
    .filter(({ state }) => state.kind !== 'withdrawn')
    .map((statement) => statement.asked.account);
  const roles = rolesTowards(actor, paper, new Set(asked));
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
