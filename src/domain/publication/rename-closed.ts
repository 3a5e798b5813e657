import type { ParsedItem } from '../minutes/parsed-minutes.ts';
import { publicBlocks } from '../rich-text/public-blocks.ts';
import { readBesideAddress } from '../rich-text/reference-address.ts';
import { leadOnly } from '../rich-text/settle-references.ts';
import { attachmentAddress } from './address.ts';
import { publicPosition } from './build-attachments.ts';
import { changeLines } from './change-lines.ts';
import type { ItemSnapshot } from './snapshot.ts';
import { plainText } from './text-runs.ts';

/** What stands in an older edition where its words can no longer be told apart. */
export const unreadableNow = 'Teksten omtaler et lukket bilag og vises ikke i denne udgave.';

/**
 * An item of an older edition whose texts do not name attachments that have been closed since (LAW O7, R7). Where values are
 * masked, nobody can tell which of the words are whose: such a text is not shown.
 * @param was the item as it was written: at first, and with what had been closed before
 * @param now the same with all that is closed
 * @param slug the meeting's
 */
export const renameClosed = (
  shown: ItemSnapshot,
  was: readonly ParsedItem[],
  now: ParsedItem,
  slug: string,
): ItemSnapshot => ({
  ...shown,
  sections: shown.sections.map((section, n): Section => {
    const after = now.sections[n];
    const before = was.flatMap(({ sections }) => sections[n] ?? []);
    const isNamed = before.some(({ text }) => text !== after?.text);
    if (after?.document === undefined || !isNamed) return section;
    const said = plainText(section.text);
    if (said === after.text) return section;
    const { kind, label } = section;
    if (!before.some(({ text }) => text === said)) return { kind, label, text: [unreadableNow] };
    const [original = now] = was;
    const document = leadOnly(after.document, leadsIn(section, original, shown.key, slug));
    const blocks = publicBlocks(document, after.text, [], []);
    return { kind, label, text: [after.text], ...(blocks === null ? {} : { blocks }) };
  }),
});

type Section = ItemSnapshot['sections'][number];

/** Where the addresses in a text lead in what is shown; null for what leads nowhere there. */
function leadsIn(
  { blocks }: Section,
  original: ParsedItem,
  key: string,
  slug: string,
): (href: string) => string | null {
  const shown = new Set<string>();
  changeLines(blocks ?? [], (line) => {
    for (const run of line)
      if (typeof run !== 'string' && run.href !== undefined) shown.add(run.href);
    return line;
  });
  return (href) => {
    const place = readBesideAddress(href);
    const position = place === null ? null : publicPosition(original, place);
    if (place !== null && position === null) return null;
    const address = position === null ? href : attachmentAddress(slug, key, position);
    return [...shown].find((one) => one === address || one.startsWith(`${address}/`)) ?? null;
  };
}
