import { isClearVerdict } from '#domain/minutes/decision-sentence.ts';
import type { LabelKind } from '#domain/minutes/section-label.ts';
import { normalize } from '#domain/text/words.ts';
import { readAccessMarker } from './access-marker.ts';
import { readItemParts } from './item-parts.ts';
import type { ItemStart } from './item-start.ts';
import { readLabelLine } from './label-line.ts';
import { readMatterLine } from './matter-line.ts';
import { isBlank, plain, type Line } from './printed-line.ts';

/** A title of two lines: the second begins small, or the first cannot end there. */
const goesOn = (title: string, line: Line | undefined): boolean =>
  line !== undefined &&
  !isBlank(line) &&
  (/^\p{Ll}/u.test(plain(line)) ||
    /(?:[,\-–(&]|\s(?:og|i|af|til|for|med|på|om|ved|samt))$/u.test(title)) &&
  title.length + plain(line).length < 250;

export const isTitleOf = (text: string, title: string): boolean =>
  text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase() ===
  title.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

const sections: ReadonlySet<LabelKind> = new Set<LabelKind>([
  'background',
  'summary',
  'presentation',
  'recommendation',
  'decision',
]);

/** A line that gives case number or access, wherever it stands around the head. */
export const isMeta = (line: Line): boolean =>
  readMatterLine(line) !== null || readAccessMarker(plain(line)) !== null;

/** "Sagsbehandler: N N" between the number and the title. */
const isField = (line: Line): boolean => {
  const label = readLabelLine(line, { isolated: true, inVerdict: false });
  return label?.kind === 'other' && label.rest !== '' && label.rest.length <= 60;
};

/**
 * Where a page has lost its line breaks, the title stands behind the last field of the head ("Sagsbehandler: N N
 * Meddelelser"); the contents show where it begins, since they print it before a page number.
 */
function findAnnounced(
  lines: readonly Line[],
  announced: string,
): { readonly title: string; readonly rest: readonly Line[] } | null {
  const section = lines.findIndex((line) => {
    const label = readLabelLine(line, { isolated: true, inVerdict: false });
    return label?.firm === true && sections.has(label.kind);
  });
  for (let at = section - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    const tokens = line.text.trim().split(' ');
    for (let first = 1; first < tokens.length; first += 1) {
      const title = tokens.slice(first).join(' ');
      const behind = announced.indexOf(` ${title} `);
      if (
        title.length < 5 ||
        behind === -1 ||
        !/^\s?\d/.test(announced.slice(behind + title.length + 2))
      )
        continue;
      const kept = { ...line, text: tokens.slice(0, first).join(' ') };
      return { title, rest: [...lines.slice(0, at), kept, ...lines.slice(at + 1)] };
    }
    return null;
  }
  return null;
}

/** Takes the title from the lines under the head where the head has none, or only its beginning. */
export function takeTitle(
  start: ItemStart,
  lines: readonly Line[],
  announced: string,
): { readonly title: string; readonly rest: readonly Line[]; readonly removed: readonly string[] } {
  if (start.title === null) return { title: '', rest: lines, removed: [] };
  let title = start.title;
  let rest = lines;
  const removed: string[] = [];
  if (title === '') {
    const at = rest.findIndex((line) => !isBlank(line) && !isMeta(line) && !isField(line));
    const line = rest[at];
    const isTitle =
      line !== undefined &&
      plain(line).length <= 250 &&
      readItemParts([line]).parts[0]?.lines.length === 1;
    if (isTitle && !isClearVerdict(plain(line))) {
      title = plain(line);
      rest = [...rest.slice(0, at), ...rest.slice(at + 1)];
    }
  }
  if (title === '') {
    const found = findAnnounced(rest, announced);
    if (found !== null) ({ title, rest } = found);
  }
  for (
    let next = rest[0];
    title !== '' && next !== undefined && goesOn(title, next);
    next = rest[0]
  ) {
    title = normalize(`${title}\n${plain(next)}`).replace('\n', ' ');
    rest = rest.slice(1);
  }
  const again = rest.findIndex((line) => !isBlank(line));
  const line = rest[again];
  if (line !== undefined && title !== '' && isTitleOf(plain(line), title)) {
    removed.push(line.text);
    rest = rest.slice(again + 1);
  }
  return { title, rest, removed };
}
