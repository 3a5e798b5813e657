import { err, ok, type Result } from '../result.ts';
import type { PaperState } from './paper.ts';

/** A step on a paper's way from draft to approved. */
export type PaperMove =
  | { readonly kind: 'submit' | 'approve' | 'recall' | 'reopen' | 'restore' }
  /** Without a reason the case officer would not know what to mend, nor the next reader why it was given up. */
  | { readonly kind: 'return' | 'drop'; readonly reason: string };

export type MoveRefused = { readonly type: 'wrong-status' } | { readonly type: 'reason-missing' };

/**
 * Where a paper comes to by a move. Whether somebody may make it is `paper-actions`' to say.
 * @param steps how many steps of approval the body has; with none, what is submitted is approved
 */
export function movePaper(
  state: PaperState,
  move: PaperMove,
  steps: number,
): Result<PaperState, MoveRefused> {
  if ('reason' in move && move.reason.trim() === '') return err({ type: 'reason-missing' });
  const next = nextState(state, move, steps);
  return next ? ok(next) : err({ type: 'wrong-status' });
}

function nextState(state: PaperState, move: PaperMove, steps: number): PaperState | null {
  const atStep = (step: number): PaperState =>
    step < steps ? { status: 'approval', step } : { status: 'approved' };
  switch (move.kind) {
    case 'submit':
      return state.status === 'draft' || state.status === 'returned' ? atStep(0) : null;
    case 'approve':
      return state.status === 'approval' ? atStep(state.step + 1) : null;
    case 'recall':
      return state.status === 'approval' ? { status: 'draft' } : null;
    case 'reopen':
      return state.status === 'approved' ? { status: 'draft' } : null;
    case 'restore':
      return state.status === 'dropped' ? { status: 'draft' } : null;
    case 'return': {
      const reason = move.reason.trim();
      if (state.status === 'approval') return { status: 'returned', step: state.step, reason };
      return state.status === 'approved' ? { status: 'returned', step: steps, reason } : null;
    }
    case 'drop':
      return state.status === 'draft' || state.status === 'returned'
        ? { status: 'dropped', reason: move.reason.trim() }
        : null;
  }
}
