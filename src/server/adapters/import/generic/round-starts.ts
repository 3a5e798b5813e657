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
  signs.forEach(({ label, matter, opens, line }, i) => {
    const name = plain(line).toLowerCase();
    const onlyNumbers = seen.size === 1 && seen.has('matter');
    const again = matter || seen.has('decision') || seen.has(name) || starts.length === 0;
    if (opens && again && !onlyNumbers) {
      starts.push(i);
      seen = new Set();
    }
    if (label !== null) seen.add(label === 'decision' ? label : name);
    else if (matter) seen.add('matter');
  });
  // Behind a case number the title may stand; a label shows that it does not.
  return starts.map((at) => ({
    ...headlessStart(at),
    title: signs[at]?.matter === true ? '' : null,
  }));
};
