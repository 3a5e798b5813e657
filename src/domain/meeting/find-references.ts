import { readOrganizationName } from '../organization/name.ts';
import { findDates, type PlacedDate } from '../text/danish-date.ts';

/** A place in a text that speaks of another item or meeting. */
export type FoundReference = {
  /** UTF-16 offsets in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly target: ReferenceTarget;
};

export type ReferenceTarget = {
  /** `this` is the meeting that the text belongs to. */
  readonly meeting: 'this' | ReferredMeeting;
  /** Number of the item as printed; null when the meeting as a whole, or an item by its title, is meant. */
  readonly number: string | null;
  readonly title: string | null;
};

export type ReferredMeeting = {
  /** Name key; null is the committee that the text belongs to ("udvalgets møde"). */
  readonly organization: string | null;
  /** ISO date. */
  readonly date: string;
};

const numbered = String.raw`(?:sag|punkt|pkt\.?|dagsordenspunkt)\s*(?:nr\.?\s*)?(?<number>\d{1,4})(?![\d/.-]*\d)`;
/** "Udvalget for Job, Arbejdsmarked & Integration", "Social- og Sundhedsudvalget", "udvalget", "Byrådets". */
const area = String.raw`(?-i:\p{Lu}[\p{L}-]*)`;
const name = String.raw`(?<!\p{L})(?:udvalget for ${area}(?:(?:,| og| &)? ${area})*|(?:${area}-,? (?:og )?)*[\p{L}-]*(?:udvalg|bestyrelse|byråd|råd)(?:et|en|n)?s?|teknisk udvalgs?)`;
/** "… godkendte den 9. april 2025 sag nr. 4": what the body did. */
const deed = String.raw`(?:godkendte|tiltrådte|vedtog|besluttede|behandlede|drøftede|anbefalede|indstillede|udsatte|oversendte|afviste|forkastede)`;
const before = new RegExp(
  String.raw`(?:(?<!\p{L})${numbered}\s+(?:på|fra|ved|i)\s+)?(?<organization>${name})(?:\s+(?:\p{Ll}+\s+)?på\s+(?:sit|et|dets)\s+møde|\s+${deed}(?:\s+sagen|\s+punktet|\s+indstillingen)?|\s+(?<owned>møde|mødet|sag|sagen|behandling|beslutning))?(?:\s*,?\s*(?:d\.|den)\s*|[ \t]*,?[ \t]*)$`,
  'iu',
);
const after = new RegExp(String.raw`^\s*[,(]?\s*(?:(?:i|under|som)\s+)?${numbered}`, 'iu');
const entitled = /^\s*,?\s*om\s+["”“»](?<title>[^"”“»«\n]{3,200})["”“«]/u;

const here: readonly RegExp[] = [
  String.raw`(?<!\p{L})${numbered}\s+(?:på|i)\s+(?:dette\s+møde|denne\s+dagsorden|dagens\s+møde)`,
  String.raw`(?<!\p{L})på\s+dette\s+møde\s*,?\s*(?:under\s+)?${numbered}`,
  String.raw`(?<!\p{L})(?:dagsordenens|denne\s+dagsordens)\s+${numbered}`,
  String.raw`(?<=^|[.:;]\s+|\n\s*)${numbered}(?=\s+(?:oversendes|udgår|udsættes|udsat|tages|behandles|flyttes|genoptages|trækkes|sendes|sættes)(?!\p{L}))`,
  String.raw`(?<=(?<!\p{L})(?:for\s+så\s+vidt\s+angår|under\s+behandling(?:en)?\s+af|deltog\s+(?:ikke\s+)?(?:i|under))\s+)${numbered}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** How far from its date the rest of a reference may stand. */
const reach = 160;
/** "onsdag den 24. september 2022" and some. */
const longestDate = 40;

/**
 * What a text refers to: "udvalgets møde den 9. februar 2022 sag nr. 4", "Kommunalbestyrelsen den
 * 30. januar 2012 Punkt 5", "Økonomiudvalgets sag den 14. februar 2022 om »…«", "punkt nr. 5 på dette møde",
 * "Punkt 16 oversendes …" (WORDING P10). A date without a year refers to nothing, and so does a number
 * alone ("pkt. 2" is mostly an at-point).
 * @returns in the order of the text, not overlapping
 */
export function findReferences(text: string): readonly FoundReference[] {
  const found = [
    ...datesAfterNames(text).flatMap((date) => readAround(text, date) ?? []),
    ...here.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: phrase, groups }) => ({
        start: index,
        end: index + phrase.length,
        target: { meeting: 'this' as const, number: groups?.['number'] ?? null, title: null },
      })),
    ),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const references: FoundReference[] = [];
  for (const reference of found)
    if (reference.start >= (references.at(-1)?.end ?? 0)) references.push(reference);
  return references;
}

const nameEnd = /udvalg|bestyrelse|råd/giu;

/** The dates that stand at most `reach` behind the name of a body; most of a text is not searched for dates at all. */
function datesAfterNames(text: string): readonly PlacedDate[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { index } of text.matchAll(nameEnd)) {
    const last = stretches.at(-1);
    const end = index + reach + longestDate;
    if (last && index <= last.end) last.end = end;
    else stretches.push({ start: index, end });
  }
  return stretches.flatMap(({ start, end }) =>
    findDates(text.slice(start, end)).map((date) => ({ ...date, index: date.index + start })),
  );
}

/** "Udvalget for Teknik & Klimas møde": the case ending behind a name. */
const genitive = /(?<=\p{L}{2})s$/u;

function readAround(text: string, { index, printed, date }: PlacedDate): FoundReference | null {
  if (date === null) return null;
  const head = before.exec(text.slice(Math.max(0, index - reach), index));
  if (!head) return null;
  const end = index + printed.length;
  const rest = text.slice(end, end + 2 * reach);
  const number = after.exec(rest);
  const title = number ? null : entitled.exec(rest);
  const named = head.groups?.['organization'] ?? '';
  const owned = head.groups?.['owned'] !== undefined;
  const organization = readOrganizationName(owned ? named.replace(genitive, '') : named);
  return {
    start: index - head[0].trimStart().length,
    end: end + (number?.[0].length ?? title?.[0].length ?? 0),
    target: {
      meeting: { organization: organization?.key ?? null, date },
      number: number?.groups?.['number'] ?? head.groups?.['number'] ?? null,
      title: title?.groups?.['title'] ?? null,
    },
  };
}
