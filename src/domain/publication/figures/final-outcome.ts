import type { Outcome } from '../../minutes/parsed-minutes.ts';

/** Whether a decision of this outcome ends the treatment of a matter (WORDING §7b). */
const isFinal = {
  approved: true,
  partial: true,
  noted: true,
  rejected: true,
  elected: true,
  freeText: true,
  discussed: false,
  recommended: false,
  forwarded: false,
  postponed: false,
  returned: false,
  withdrawn: false,
  nothing: false,
  none: false,
} satisfies Record<Outcome, boolean>;

/**
 * The outcomes that decide a matter: it was approved in whole or in part, rejected, noted, somebody was elected, or the
 * committee decided in words of its own. A recommendation goes on to the next body, a postponed or withdrawn item comes
 * back, and a discussion decides nothing.
 */
export const finalOutcomes: readonly Outcome[] = (
  Object.entries(isFinal) as readonly (readonly [Outcome, boolean])[]
).flatMap(([outcome, final]) => (final ? [outcome] : []));
