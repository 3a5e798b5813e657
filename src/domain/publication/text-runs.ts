import type { TextRun } from './text-run.ts';

type Place = { readonly start: number; readonly end: number };
/** What stands in the public copy instead of a part of the text. */
export type Mask = Place & { readonly masked: string };
export type Link = Place & { readonly href: string };

const byStart = (a: Place, b: Place): number => a.start - b.start;

/** The text from `start` to `end` with the masks in it. */
function maskBetween(text: string, masks: readonly Mask[], start: number, end: number): string {
  const parts: string[] = [];
  let at = start;
  for (const mask of masks.filter((one) => one.start < end && one.end > start).toSorted(byStart)) {
    if (mask.end <= at) continue;
    if (mask.start >= at) parts.push(text.slice(at, mask.start), mask.masked);
    at = mask.end;
  }
  return [...parts, text.slice(at, Math.max(at, end))].join('');
}

/** The text as it may be read by all. */
export const maskText = (text: string, masks: readonly Mask[]): string =>
  maskBetween(text, masks, 0, text.length);

/**
 * The text as it may be read by all, in which links stand out. A link that touches a mask is left out.
 * @param masks offsets in `text`
 * @param links offsets in `text`
 * @returns no empty runs
 */
export function textRuns(
  text: string,
  masks: readonly Mask[],
  links: readonly Link[],
): readonly TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  const push = (start: number, end: number): void => {
    const part = maskBetween(text, masks, start, end);
    if (part !== '') runs.push(part);
  };
  for (const { start, end, href } of links.toSorted(byStart)) {
    const touched = masks.some((mask) => mask.start < end && mask.end > start);
    if (start < at || end <= start || end > text.length || touched) continue;
    push(at, start);
    runs.push({ text: text.slice(start, end), href });
    at = end;
  }
  push(at, text.length);
  return runs;
}

/** What the runs say, without links. */
export const plainText = (runs: readonly TextRun[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
