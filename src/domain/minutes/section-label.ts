import type { LabelKind } from './label-kind.ts';
import { sectionTypes, type SectionType } from './section-type.ts';

export type { LabelKind } from './label-kind.ts';

const types: readonly SectionType[] = Object.values(sectionTypes);
const kindByLabel: ReadonlyMap<string, LabelKind> = new Map(
  types.flatMap(({ kind, labels }) => labels.map((label) => [label, kind] as const)),
);
const prefixes = types.flatMap(({ kind, prefixes: list = [] }) =>
  list.map((prefix) => ({ kind, form: new RegExp(`^${prefix}(?!\\p{L})`, 'u') })),
);

/** A label is a heading, not a sentence: longer lines are text that happens to begin like one. */
const maxLabelWords = 12;

/** Without emphasis, heading and list marks, end marks and doubled spaces; lower case. */
const bare = (label: string): string =>
  label
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replace(/[*_#¶]/g, ' ')
    .replace(/^[\s•▪·–>-]+/, '')
    .replace(/[\s:.]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

const date = '\\d{1,2}(?:[-./]\\d{1,2}[-./]\\d{4}|\\. ?\\p{L}+ \\d{4})';
/** Decision heads that name body and date: "Beslutning i X den D", "X, D, pkt. N", "Xs beslutning den D Punkt N". */
const decisionHeads: readonly RegExp[] = [
  `^beslutning(?:er)?(?: i| fra| af)?(?: \\S.{0,120})? (?:den|d\\.?)(?: ${date})?$`,
  `^\\S.{0,120}, (?:den |d\\. ?)?${date},? (?:pkt|punkt)\\.? ?\\d+[a-z]?$`,
  `^\\S.{0,120}s beslutning(?: (?:i|på|fra) mødet)?(?:,? (?:den |d\\. ?)?${date})?(?:,? (?:pkt|punkt)\\.? ?\\d+)?$`,
  `^beslutning(?:er)?,? (?:\\S.{0,120}[ ,]+)?(?:den |d\\. ?)?${date}(?:,? (?:pkt|punkt)\\.? ?\\d+)?$`,
  `^(?:\\S{1,40} )?behandling(?:en)? i .{1,100} (?:den|d\\.?) ${date}$`,
].map((form) => new RegExp(form, 'u'));

/** "Indstilling fra Teknisk Udvalg", "Økonomiudvalgets indstilling". */
const recommendationHeads: readonly RegExp[] = [
  /^indstilling(?:er)? (?:fra|til|af) \S.{0,80}$/u,
  /^\S.{0,60}(?:udvalg|udvalget|forvaltning|forvaltningen|administration|administrationen|direktion|direktionen|magistraten|direktør|direktøren|borgmester|borgmesteren)s (?:indstilling|forslag|anbefaling)$/u,
];

/** "Økonomi/Personaleforhold", "Indledning og baggrund": two known labels in one. */
const kindOfJoined = (name: string): LabelKind | null => {
  const kinds = name.split(/\s*\/\s*|\s+(?:og|&)\s+/).map((part) => kindByLabel.get(part) ?? null);
  if (kinds.length < 2 || kinds.includes(null)) return null;
  return kinds.find((kind) => kind !== 'other') ?? 'other';
};

/**
 * What a printed label ("Resumé:", "Sagens forløb", "Økonomiske konsekvenser …") announces, or `null`
 * where it is no label known from any template (WORDING §7a: templates are data with synonyms).
 * Case, colon and emphasis do not matter.
 */
export function kindOfLabel(label: string): LabelKind | null {
  const name = bare(label);
  if (name === '' || name.length > 200) return null;
  const known = kindByLabel.get(name);
  if (known !== undefined) return known;
  const joined = kindOfJoined(name);
  if (joined !== null) return joined;
  if (decisionHeads.some((head) => head.test(name))) return 'decision';
  const text = name.split(' ').length > maxLabelWords || /[.!?,]$|[.!?] /.test(name);
  if (text) return null;
  if (recommendationHeads.some((head) => head.test(name))) return 'recommendation';
  return prefixes.find(({ form }) => form.test(name))?.kind ?? null;
}
