import type { ParsedPoint } from '#domain/minutes/parsed-minutes.ts';
import { renderBlocks, type Block } from './block.ts';

const pointHead = /^(?<label>\p{Lu}|\d{1,2})[.)]\s+(?<title>\S[\s\S]*)$/u;

/** "A" is followed by "B", "1" by "2". */
const follows = (label: string, before: string | undefined): boolean =>
  before === undefined
    ? label === 'A' || label === '1'
    : /^\d/.test(label)
      ? Number(label) === Number(before) + 1
      : label.codePointAt(0) === (before.codePointAt(0) ?? 0) + 1;

/**
 * The sub-points of an orientation ("A. …", "B. …"), each under a heading of its own. One alone is no list.
 * @returns `before`: what stands before the first
 */
export function readPoints(blocks: readonly Block[]): {
  readonly points: readonly ParsedPoint[];
  readonly before: readonly Block[];
} {
  const points: { label: string; title: string; blocks: Block[] }[] = [];
  const before: Block[] = [];
  for (const block of blocks) {
    const head = block.kind === 'heading' ? pointHead.exec(block.text)?.groups : undefined;
    const label = head?.['label'];
    if (label !== undefined && follows(label, points.at(-1)?.label))
      points.push({ label, title: head?.['title'] ?? '', blocks: [] });
    else (points.at(-1)?.blocks ?? before).push(block);
  }
  if (points.length < 2) return { points: [], before: blocks };
  return {
    points: points.map(({ label, title, blocks: own }) => ({
      label,
      title: title.replace(/\s+/g, ' ').trim(),
      text: renderBlocks(own),
    })),
    before,
  };
}
