import type { Agenda } from './agenda.ts';
import { isPublished } from './agenda.ts';
import type { AgendaFault } from './judge-agenda.ts';

type Numbered = { readonly supplement: number };

/** Whether a line is out: what members and citizens have read stays in its place. */
export const isOut = (
  { status, supplements }: Pick<Agenda, 'status' | 'supplements'>,
  { supplement }: Numbered,
): boolean => isPublished(status) && supplement <= supplements;

/** What stands on the agenda up to a supplement is published together, and is judged without what comes after it. */
export const upToSupplement = <Line extends { readonly entry: Numbered }>(
  lines: readonly Line[],
  last: number,
): readonly Line[] => lines.filter(({ entry }) => entry.supplement <= last);

/** The number of the supplement that late lines wait for (LAW L3); null where there are none. */
export function waitingSupplement(
  supplements: number,
  entries: readonly Numbered[],
): number | null {
  const next = supplements + 1;
  return entries.some(({ supplement }) => supplement === next) ? next : null;
}

export const isStopped = (faults: readonly Pick<AgendaFault, 'severity'>[]): boolean =>
  faults.some(({ severity }) => severity === 'stops');
