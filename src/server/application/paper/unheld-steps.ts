import type { UnheldStep } from '#domain/paper/approval.ts';
import type { ApprovalStep } from '#domain/paper/paper.ts';
import { isAnybodyMeant } from '../notice/tell.ts';
import type { Stores } from '../ports.ts';
import { dayOf, stepsFor } from './paper-settings.ts';
import type { PaperRow } from './paper-store.ts';

/**
 * The steps that the paper waits for or comes to by its next move, and that nobody on the day of a moment could take: whose role
 * nobody active holds in the committee, or the case officer alone, who does not approve the own paper.
 */
export async function unheldSteps(
  stores: Stores,
  paper: PaperRow,
  at: Date,
): Promise<readonly UnheldStep[]> {
  const unheld: UnheldStep[] = [];
  for (const step of await stepsAhead(stores, paper, at)) {
    const to = { role: step.role, committee: paper.committee };
    if (await isAnybodyMeant(stores, to, at, paper.owner)) continue;
    unheld.push({ ...step, isOwners: await isAnybodyMeant(stores, to, at) });
  }
  return unheld;
}

async function stepsAhead(
  stores: Stores,
  paper: PaperRow,
  at: Date,
): Promise<readonly ApprovalStep[]> {
  const { state } = paper;
  switch (state.status) {
    case 'draft':
    case 'returned':
      return (await stepsFor(stores, paper, dayOf(at))).slice(0, 1);
    case 'approval':
      return paper.steps.slice(state.step, state.step + 2);
    case 'approved':
    case 'dropped':
      return [];
  }
}
