import type { ChairWord } from './agenda.ts';

/** Why the chair is not asked for a word on the draft (LAW L5, L61); null where the draft can be sent to them. */
export function whyNotAskChair(
  chair: ChairWord | null,
): 'chair-asked-already' | 'chair-approved-already' | null {
  if (chair?.kind === 'asked') return 'chair-asked-already';
  return chair?.kind === 'approved' ? 'chair-approved-already' : null;
}

/** The draft that the chair has approved is not approved again; it can still be wanted otherwise. */
export const canBeApproved = (chair: ChairWord | null): boolean => chair?.kind !== 'approved';
