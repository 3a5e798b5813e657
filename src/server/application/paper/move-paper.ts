import { whoseDuty } from '#domain/access/duties.ts';
import type { PaperId } from '#domain/ids.ts';
import { blocking, findFaults, type PaperFault } from '#domain/paper/find-faults.ts';
import { movePaper, type MoveRefused, type PaperMove } from '#domain/paper/move-paper.ts';
import type { Paper } from '#domain/paper/paper.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { changePaper, type PaperChange, type PaperRefused } from './change-paper.ts';
import { outdateStatements } from './outdate-statements.ts';
import { kleStanding } from './find-subjects.ts';
import { contentOfRow, findingsOf } from './paper-content.ts';
import type { PaperEvent } from './paper-event.ts';
import { dayOf, sectionsOf, stepsFor } from './paper-settings.ts';
import type { PaperRow } from './paper-store.ts';
import { sentOnAs } from './route-ahead.ts';

export type MovePaperRefused =
  | PaperRefused
  | MoveRefused
  /** Its matter has been sent on anew meanwhile: two papers would be live for one step of the route. */
  | { readonly type: 'sent-on-anew' }
  /** It lacks something that stands in the way. */
  | { readonly type: 'incomplete'; readonly faults: readonly PaperFault[] };

const events = {
  submit: 'paper-submitted',
  approve: 'paper-approved',
  return: 'paper-returned',
  recall: 'paper-recalled',
  reopen: 'paper-reopened',
  drop: 'paper-dropped',
  restore: 'paper-restored',
} as const satisfies Record<PaperMove['kind'], PaperEvent>;

/**
 * Submits, approves, returns, recalls, reopens, drops or restores a paper. The steps of approval are those that the body has on
 * the day it is submitted; whoever's turn it is gets a notice.
 */
export const makeMove = (
  context: Context,
  id: PaperId,
  move: PaperMove,
): Promise<Result<null, MovePaperRefused>> =>
  changePaper<MovePaperRefused>(context, id, move.kind, async (stores, paper, at) => {
    const steps = move.kind === 'submit' ? await stepsFor(stores, paper, dayOf(at)) : paper.steps;
    if (move.kind === 'submit') await outdateStatements(stores, paper, at);
    const moved = movePaper(paper.state, move, steps.length);
    if (!moved.ok) return moved;
    if (move.kind === 'restore' && (await isSentOnAnew(stores, id)))
      return err({ type: 'sent-on-anew' });
    if (move.kind === 'submit' || move.kind === 'approve') {
      const faults = blocking(
        await faultsOf(stores, paper, dayOf(at)),
        move.kind === 'submit' ? 'submission' : 'approval',
      );
      if (faults.length > 0) return err({ type: 'incomplete', faults });
    }
    const next: Paper = { ...paper, state: moved.value, steps };
    return ok({
      paper: next,
      what: events[move.kind],
      detail: { from: paper.state, to: moved.value },
      revision: move.kind,
      notices: noticesOf(paper, next, move.kind),
    });
  });

/** Whether what a paper was sent on from has been sent on as another one; nobody sends it on until the end of the transaction. */
async function isSentOnAnew(stores: Stores, id: PaperId): Promise<boolean> {
  const from = (await stores.routes.before(id)).at(-1);
  if (from === undefined) return false;
  await stores.papers.lock(from);
  const sending = await sentOnAs(stores, from);
  return sending !== null && sending.next !== id;
}

/** What a paper lacks now. */
export async function faultsOf(
  stores: Stores,
  paper: PaperRow,
  today: string,
): Promise<readonly PaperFault[]> {
  const content = await contentOfRow(stores, paper);
  const findings = await findingsOf(stores, paper.id, content);
  const sections = await sectionsOf(stores, paper);
  const statements = await stores.statements.ofPaper(paper.id);
  const kle = await kleStanding(stores, paper.kle, today);
  return findFaults(paper, content, sections, findings, statements, kle);
}

/** Who should know of where the paper has come to: whose turn it is or was, and the case officer when it is back or through. */
function noticesOf(
  before: Paper,
  { state, steps, committee, owner }: Paper,
  move: PaperMove['kind'],
): NonNullable<PaperChange['notices']> {
  if (move === 'return') return [{ to: { account: owner }, what: 'paper-returned' }];
  if (move === 'recall') {
    const left = before.state.status === 'approval' ? before.steps[before.state.step] : undefined;
    return left ? [{ to: { role: left.role, committee }, what: 'paper-recalled' }] : [];
  }
  if (move !== 'submit' && move !== 'approve') return [];
  const step = state.status === 'approval' ? steps[state.step] : undefined;
  if (step) return [{ to: { role: step.role, committee }, what: 'paper-to-approve' }];
  return [
    { to: { account: owner }, what: 'paper-approved' },
    ...whoseDuty('keep-agendas', committee).map((to) => ({ to, what: 'paper-approved' as const })),
  ];
}
