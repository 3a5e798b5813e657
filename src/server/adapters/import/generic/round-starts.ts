import { headlessStart, type ItemStart } from './item-start.ts';
import type { Signs } from './line-signs.ts';
import { plain } from './printed-line.ts';

/** Case numbers that items begin with; two in a row are two numbers of one item. */
const byMatter = (signs: readonly Signs[]): readonly number[] => {
  const starts: number[] = [];
  let onlyNumbers = false;
  signs.forEach(({ matter, label, blank }, i) => {
    if (matter && !onlyNumbers) starts.push(i);
    if (matter) onlyNumbers = true;
    else if (label !== null || (!blank && onlyNumbers)) onlyNumbers = false;
  });
  return starts;
};

const theme = /^(?:beslutnings)?tema/iu;

/** Labels that come round again: a label that opens items, behind a decision or where it has been already. */
const byLabel = (signs: readonly Signs[]): readonly number[] => {
  const starts: number[] = [];
  let seen = new Set<string>();
  let last: string | null = null;
  signs.forEach(({ label, line }, i) => {
    if (label === null) return;
    const name = plain(line).toLowerCase();
    // Some print the theme behind the decision, others begin with it.
    const opens = theme.test(name)
      ? last === 'decision'
      : label === 'summary' || label === 'presentation';
    const again = seen.has('decision') || seen.has(name);
    if (starts.length === 0 || (opens && again)) {
      starts.push(i);
      seen = new Set();
    }
    seen.add(label === 'decision' ? label : name);
    last = label;
  });
  return starts;
};

/**
 * Items of pages that show their texts without their heads: each begins with a case number, or where the labels
 * come round again. Behind a case number a title may stand.
 */
export function roundStarts(signs: readonly Signs[]): readonly ItemStart[] {
  const numbers = byMatter(signs);
  if (numbers.length > 1) return numbers.map((at) => ({ ...headlessStart(at), title: '' }));
  return byLabel(signs).map(headlessStart);
}
