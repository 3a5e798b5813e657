import { headlessStart, type ItemStart } from './item-start.ts';
import type { Signs } from './line-signs.ts';
import { plain } from './printed-line.ts';

/**
 * The labels come round again: behind a decision, or where it has been in the item already, a label that opens
 * items opens the next one. For pages that show the items' texts without their heads.
 */
export const roundStarts = (signs: readonly Signs[]): readonly ItemStart[] => {
  const starts: number[] = [];
  let seen = new Set<string>();
  signs.forEach(({ label, opens, line }, i) => {
    const name = plain(line).toLowerCase();
    const again = seen.has('decision') || seen.has(name) || starts.length === 0;
    if (opens && again && !(seen.size === 1 && seen.has('matter'))) {
      starts.push(i);
      seen = new Set();
    }
    if (label !== null) seen.add(label === 'decision' ? label : name);
    else if (opens) seen.add('matter');
  });
  return starts.map(headlessStart);
};
