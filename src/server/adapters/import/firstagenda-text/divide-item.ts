import { kindOfLabel, type LabelKind } from '#domain/minutes/section-label.ts';
import { sectionTemplates } from '#domain/minutes/section-templates.ts';
import { blockText, type Block } from './block.ts';

/** What stands under one printed label; the part before the first label has none. */
export type Part = {
  readonly label: string;
  readonly kind: LabelKind;
  readonly blocks: readonly Block[];
};

/** The sections that this generator and the municipalities that use it print, as data (WORDING §7a). */
const templateLabels: ReadonlySet<string> = new Set(
  sectionTemplates
    .filter(({ id }) => ['firstagenda', 'aarhus', 'lejre-2014'].includes(id))
    .flatMap(({ sections }) => sections.map(([, label]) => label.toLowerCase())),
);
const bare = (text: string): string => text.trim().replace(/\s*:$/, '');
export const isTemplateLabel = (text: string): boolean =>
  templateLabels.has(bare(text).toLowerCase());

/**
 * The size in which sections are printed: that of most headings that are labels of the template.
 * `null` where no such heading is printed.
 */
export function findSectionRank(blocks: readonly Block[]): number | null {
  const votes = new Map<number, number>();
  for (const block of blocks)
    if (block.kind === 'heading' && isTemplateLabel(block.text))
      votes.set(block.rank, (votes.get(block.rank) ?? 0) + 1);
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/**
 * What a block announces as a label; `null` for text and for headings inside a section.
 * @param sectionRank `null` where sizes say nothing: then a heading must be a known label
 */
function labelKind(block: Block, sectionRank: number | null): LabelKind | null {
  // A label whose size is lost still stands alone.
  if (block.kind === 'paragraph')
    return isTemplateLabel(block.text) ? kindOfLabel(block.text) : null;
  if (block.kind !== 'heading') return null;
  const known = kindOfLabel(block.text);
  if (sectionRank === null) return known;
  if (block.rank < sectionRank) return null;
  return known ?? 'other';
}

/** Divides what is printed under an item's head by its labels. */
export function divideItem(blocks: readonly Block[], sectionRank: number | null): readonly Part[] {
  const parts: { label: string; kind: LabelKind; blocks: Block[] }[] = [
    { label: '', kind: 'other', blocks: [] },
  ];
  for (const block of blocks) {
    const kind = labelKind(block, sectionRank);
    if (kind === null) parts.at(-1)?.blocks.push(block);
    else parts.push({ label: bare(blockText(block)), kind, blocks: [] });
  }
  return parts;
}
