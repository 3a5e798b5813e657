import { readAccessMarker } from './access-marker.ts';
import { readHead, type HeadCandidate } from './item-head.ts';
import { readLabelLine } from './label-line.ts';
import { readMatterLine } from './matter-line.ts';
import { isBlank, plain, type Line } from './printed-line.ts';
import type { LabelKind } from '#domain/minutes/section-label.ts';

/** What a line by itself says about where items begin and end. */
export type Signs = {
  readonly line: Line;
  readonly blank: boolean;
  /** A label beyond doubt, of an item. */
  readonly label: LabelKind | null;
  /** A label, a case number or "Åbent punkt": the inside of an item. */
  readonly inside: boolean;
  readonly marker: boolean;
  readonly matter: boolean;
  readonly candidate: HeadCandidate | null;
};

export function readSigns(lines: readonly Line[]): readonly Signs[] {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const isolated = before === undefined || isBlank(before);
    const candidate = readHead(line, index);
    const found =
      candidate?.style === 'named' || candidate?.style === 'numbered'
        ? null
        : readLabelLine(line, { isolated, inVerdict: false });
    const ofItem =
      found?.firm === true && found.kind !== 'participants' && found.kind !== 'absence';
    const label = ofItem ? found.kind : null;
    const marker = readAccessMarker(plain(line)) !== null;
    const matter = readMatterLine(line) !== null;
    const inside = label !== null || marker || matter;
    return {
      line,
      blank: isBlank(line),
      label,
      inside,
      marker,
      matter,
      candidate: inside ? null : candidate,
    };
  });
}

/** The next lines with text from a place on, by index. */
export function nextWritten(
  signs: readonly Signs[],
  from: number,
  count: number,
): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < signs.length && found.length < count; i += 1)
    if (signs[i]?.blank === false) found.push(i);
  return found;
}
