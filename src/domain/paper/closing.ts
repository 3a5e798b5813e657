import { err, ok, type Result } from '../result.ts';

/** Grounds that are normally accepted (LAW L15) and the provisions they rest on (O3). A category never closes by itself (L10). */
export const closingGrounds = [
  'personal-circumstances',
  'real-estate',
  'tender',
  'staff',
  'business-secret',
  'confidentiality',
  'other',
] as const;
export type ClosingGround = (typeof closingGrounds)[number];

/** What has been decided about the public side of a closed item (LAW L16). */
export type PublicDecision =
  | { readonly kind: 'not-considered' }
  | { readonly kind: 'withheld'; readonly reason: string }
  | { readonly kind: 'given'; readonly text: string };

/**
 * What a copy of a paper begins with. A closed paper's words are what was closed: to open them is a decision of its own, so the
 * copy begins closed by the same ground. What may be public of it is considered for each matter (LAW L10, L16) and does not
 * come along.
 */
export const accessOfCopy = (original: Access): Access =>
  original.kind === 'open'
    ? original
    : { ...original, publicTitle: null, publicDecision: { kind: 'not-considered' } };

/** Why what is said of a closed item cannot stand: nothing is withheld without a reason, and nothing blank is published (LAW L16). */
export type ConsideredRefused =
  { readonly type: 'reason-missing' } | { readonly type: 'decision-missing' };

/**
 * What may be public of a closed item once somebody has considered it (LAW L16).
 * @param considered.publicTitle null or blank for the usual "Lukket punkt"
 */
export function considerClosing(
  closing: Closing,
  considered: { readonly publicTitle: string | null; readonly publicDecision: PublicDecision },
): Result<Closing, ConsideredRefused> {
  const { publicDecision } = considered;
  if (publicDecision.kind === 'withheld' && publicDecision.reason.trim() === '')
    return err({ type: 'reason-missing' });
  if (publicDecision.kind === 'given' && publicDecision.text.trim() === '')
    return err({ type: 'decision-missing' });
  const publicTitle = considered.publicTitle?.trim() ?? '';
  return ok({ ...closing, publicTitle: publicTitle === '' ? null : publicTitle, publicDecision });
}

/** A closing as it is decided; what may be public of it has yet to be considered (LAW L16). */
export const closingOf = (ground: ClosingGround, reason: string): Closing => ({
  kind: 'closed',
  ground,
  reason: reason.trim(),
  publicTitle: null,
  publicDecision: { kind: 'not-considered' },
});

type Access = { readonly kind: 'open' } | Closing;

export type Closing = {
  readonly kind: 'closed';
  readonly ground: ClosingGround;
  /** Never blank. */
  readonly reason: string;
  /** Null: "Lukket punkt". */
  readonly publicTitle: string | null;
  readonly publicDecision: PublicDecision;
};
