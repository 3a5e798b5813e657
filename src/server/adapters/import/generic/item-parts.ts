import type { Access } from '#domain/minutes/parsed-minutes.ts';
import type { LabelKind } from '#domain/minutes/section-label.ts';
import { readPeople } from '#domain/minutes/person-list.ts';
import { words } from '#domain/text/words.ts';
import { readAccessAtEnd, readAccessMarker } from './access-marker.ts';
import { readLabelLine } from './label-line.ts';
import { readMatterLine } from './matter-line.ts';
import { hasBullet, isBlank, plain, type Line } from './printed-line.ts';

/** A part of an item with the lines under its label; the first has no label. */
export type Part = {
  readonly label: string;
  /** The label was a list entry itself. */
  readonly bullet?: boolean;
  readonly kind: LabelKind | null;
  readonly lines: Line[];
};

export type ItemParts = {
  readonly parts: readonly Part[];
  readonly matter: string | null;
  readonly access: Access | null;
  /** Printed words that stand in none of them. */
  readonly removed: readonly string[];
};

/** "Sagsforløb: BY" is one line within a section, not the start of one. */
const fieldKinds: ReadonlySet<LabelKind | null> = new Set<LabelKind>([
  'course',
  'other',
  'competence',
]);
const maxField = 60;
/** Beside a case number stand the committee and the access; more words are text. */
const maxBesideNumber = 12;

/** "Børne- og Familieudvalget den 20-01-2020" under "Beslutninger": whose decision follows. */
export const bodyAndDate =
  /^(?!fraværende|afbud|ikke til stede|Fraværende|Afbud|Ikke til stede)\p{Lu}[^.:;]{2,90}?(?:udvalget|udvalg|rådet|råd|byrådet|bestyrelsen|repræsentationen|nævnet|magistraten)(?: for [^.:;]{2,80})?,? (?:den |d\. ?)?\d{1,2}(?:[-.]\d{1,2}[-.]|\. \p{L}+ )\d{4}:?$/u;
/** "Direktøren indstiller," in a line that begins a paragraph. */
const recommends =
  /^(?!udvalget|byrådet|rådet|kommunalbestyrelsen|et flertal)[^.:;]{3,110}? (?:indstiller|foreslår)(?: til [^.:;]{3,80}?)?(?:[,:]|(?=,? at(?!\p{L}))|$)/iu;

const isNames = (text: string): boolean =>
  readPeople(text).end > 0 || /^(?:ingen|nej|-)[.!]?$/iu.test(text);

const valueLabels = /^(?:punkttype|sagstype|type|punktets type)$/iu;

/** Sorts the lines of an item under their labels. */
export function readItemParts(lines: readonly Line[]): ItemParts {
  const intro: Part = { label: '', kind: null, lines: [] };
  const parts: Part[] = [intro];
  const removed: string[] = [];
  let matter: string | null = null;
  let access: Access | null = null;
  let open = intro;
  /** The section that goes on when a one-line field in it ends. */
  let outer: Part | null = null;
  /** Then who recommends need not be guessed from a paragraph. */
  const labelled = lines.some(
    (line) => readLabelLine(line, { isolated: true, inVerdict: false })?.kind === 'recommendation',
  );
  const isInVerdict = (): boolean => open.kind === 'decision' || open.kind === 'recommendation';

  lines.forEach((line, i) => {
    const text = plain(line);
    if (isBlank(line)) {
      if (outer !== null) {
        open = outer;
        outer = null;
      }
      open.lines.push(line);
      return;
    }
    const before = lines[i - 1];
    const isolated = before === undefined || isBlank(before) || before.at === line.at;
    const mark = open === intro || !isInVerdict() ? readAccessMarker(text) : null;
    if (mark !== null && access === null) {
      access = mark;
      removed.push(text);
      return;
    }
    const number = matter === null || open === intro ? readMatterLine(line) : null;
    if (number !== null && (number.label !== '' || open === intro)) {
      const behind = readAccessAtEnd(number.rest);
      access ??= behind?.access ?? null;
      const told = behind?.before ?? number.rest;
      removed.push(number.label, number.rest.slice(told.length));
      if (words(told).length > maxBesideNumber) open.lines.push({ ...line, text: told });
      else removed.push(told);
      if (matter === null) matter = number.matter;
      else
        parts.push({
          label: number.label,
          kind: 'other',
          lines: [{ ...line, text: number.matter ?? '' }],
        });
      return;
    }
    if ((isInVerdict() || open === intro) && bodyAndDate.test(text)) {
      if (open.kind === 'decision' && open.lines.every(isBlank) && parts.at(-1) === open) {
        parts.pop();
        removed.push(open.label);
      }
      open = { label: text, kind: 'decision', lines: [] };
      parts.push(open);
      return;
    }
    const unlabelled =
      !labelled && isolated && !isInVerdict() && open.kind !== 'course' && recommends.test(text);
    if (unlabelled) {
      open = { label: '', kind: 'recommendation', lines: [line] };
      parts.push(open);
      return;
    }
    // "Punkttype" with "Beslutning." under it: a value, whatever it is called.
    const isValue = valueLabels.test(open.label) && open.lines.every(isBlank);
    const label = isValue ? null : readLabelLine(line, { isolated, inVerdict: isInVerdict() });
    // "Indstilling" in a list of attachments is the name of one.
    const isListed =
      open.kind === 'attachments' && hasBullet(line) && open.bullet !== true && line.level === 0;
    const staysInDecision = label?.kind === 'absence' && open.kind === 'decision' && /:/.test(text);
    // A list of the absent ends where no names follow.
    const endsNames = open.kind === 'absence' && label === null && isolated && !isNames(text);
    if (endsNames) {
      open = { label: '', kind: 'presentation', lines: [line] };
      parts.push(open);
      return;
    }
    if (label === null || staysInDecision || isListed) {
      open.lines.push(line);
      return;
    }
    const part: Part = { label: label.label, kind: label.kind, lines: [], bullet: hasBullet(line) };
    if (label.rest !== '') part.lines.push({ ...line, text: label.rest });
    parts.push(part);
    const isField =
      label.rest !== '' && label.rest.length <= maxField && fieldKinds.has(label.kind);
    outer = isField && open !== intro && !isInVerdict() ? open : null;
    open = part;
  });
  return { parts, matter, access, removed };
}
