import type { ApprovalStep } from './paper.ts';
import type { Validity } from './template.ts';

/** Who approves a paper before it may stand on an agenda, in order; per body or committee, for a time. */
export type ApprovalSteps = Validity & {
  readonly id: string;
  readonly steps: readonly ApprovalStep[];
};

/** A step that nobody can take. */
export type UnheldStep = ApprovalStep & {
  /** The case officer alone has its role, and does not approve the own paper. */
  readonly isOwners: boolean;
};

/** Until a body says otherwise: first the case officer's manager, then the director. */
export const shippedSteps: ApprovalSteps = {
  id: 'shipped',
  committees: 'all',
  from: '0001-01-01',
  until: null,
  steps: [
    { role: 'manager', name: 'Chef' },
    { role: 'director', name: 'Direktør' },
  ],
};
