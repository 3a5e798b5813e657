import { kindOfLabel, type LabelKind } from '#domain/minutes/section-label.ts';
import { sectionTemplates } from '#domain/minutes/section-templates.ts';

/** A place in the flowing text that looks like a section label. */
export type LabelCandidate = {
  readonly start: number;
  readonly end: number;
  /** Without colon; for a decision the plain word, whatever body and date stand in it. */
  readonly name: string;
  readonly kind: LabelKind;
  /** How much it looks like a label: text seldom goes on in lower case behind one. */
  readonly weight: number;
  /** Decisions only. */
  readonly organization: string | null;
  readonly printedDate: string | null;
};

/** The template of this layout, in its order, as data (WORDING §7a). */
export const templateLabels: readonly string[] =
  sectionTemplates
    .find(({ id }) => id === 'lejre-2014')
    ?.sections.map(([, label]) => label.toLowerCase()) ?? [];

const colon = /:(?=\s|$)/gu;
const decisionHead =
  /(?<![\p{L}\d])Beslutning(?:\s+i)?(?:\s+(?<organization>[^:.\n]{2,120}?))?\s+den(?!\p{L})\s*(?<date>\d{2}-\d{2}-\d{4})?\s*:/gu;
/** In the variant of 2010 body, date and colon are lost: "Beslutning den Godkendt". */
const bareDecisionHead = /(?<![\p{L}\d])Beslutning den(?=\s+\p{Lu}|\s*$)/gu;
const maxLabelWords = 6;

const weigh = (text: string, start: number, end: number): number => {
  const goesOn = /^\s*\p{Ll}/u.test(text.slice(end, end + 20)) ? 0.4 : 0;
  const closedBefore = /(?:^|[.:;!?)])\s*$/u.test(text.slice(Math.max(0, start - 20), start));
  return 1 - goesOn + (closedBefore ? 0.1 : 0);
};

/** The longest known label that ends at a colon. */
function labelBefore(text: string, end: number, known: ReadonlySet<string>): string | null {
  const before = text.slice(Math.max(0, end - 80), end);
  const starts = [...before.matchAll(/(?<![\p{L}\d.-])\p{Lu}/gu)].map(({ index }) => index);
  for (const start of starts) {
    const phrase = before.slice(start);
    if (phrase.split(/\s+/).length > maxLabelWords) continue;
    if (known.has(phrase.replace(/\s+/g, ' ').toLowerCase())) return phrase;
  }
  return null;
}

function findDecisionHeads(text: string): readonly LabelCandidate[] {
  const full = [...text.matchAll(decisionHead)];
  const matches = full.length > 0 ? full : [...text.matchAll(bareDecisionHead)];
  return matches.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: 'beslutning',
    kind: 'decision',
    weight: 1.5,
    organization: match.groups?.['organization']?.trim() ?? null,
    printedDate: match.groups?.['date'] ?? null,
  }));
}

/** All places of one item that could be labels, in order; overlapping ones are left to the decisions. */
export function findLabelCandidates(
  text: string,
  known: ReadonlySet<string>,
): readonly LabelCandidate[] {
  const decisions = findDecisionHeads(text);
  let passed = 0;
  const labels = [...text.matchAll(colon)].flatMap(({ index }): LabelCandidate[] => {
    const phrase = labelBefore(text, index, known);
    if (phrase === null) return [];
    const start = index - phrase.length;
    while ((decisions[passed]?.end ?? Infinity) <= start) passed += 1;
    const inside = (decisions[passed]?.start ?? Infinity) <= index;
    const kind = kindOfLabel(phrase) ?? 'other';
    if (inside || kind === 'decision') return [];
    const name = phrase.replace(/\s+/g, ' ').toLowerCase();
    const weight = weigh(text, start, index + 1);
    return [{ start, end: index + 1, name, kind, weight, organization: null, printedDate: null }];
  });
  return [...decisions, ...labels].sort((a, b) => a.start - b.start);
}

/** Not right behind a decision's date: there "For: 3 (…)" is a vote. */
const betweenColons = /(?<=:\s+)(?<!\d:\s+)(\p{Lu}[\p{L} /-]{2,50}?)\s*(?=:(?:\s|$))/gu;
/** "Indstilling: Koncerndirektionen indstiller: 1. at …" names who recommends and is no label. */
const isOpening = (label: string): boolean => /(?<!\p{L})indstiller$/u.test(label);
/** "Beslutningskompetence: Kommunalbestyrelsen Bilag:" is a short text and the next label. */
const endsInLabel = (label: string): boolean =>
  templateLabels.some((known) => label.endsWith(` ${known}`));

/**
 * Labels of a municipality's own: every item prints all labels, so what stands between two colons in
 * several items is one ("… Handicappolitik: Miljøpolitik: Økonomi …").
 */
export function learnLabels(items: readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const item of items) {
    const found = [...item.matchAll(betweenColons)].map(([, label = '']) => label.toLowerCase());
    for (const label of new Set(found)) seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  const least = Math.max(2, items.length / 3);
  const learned = [...seen].filter(
    ([label, times]) => times >= least && !isOpening(label) && !endsInLabel(label),
  );
  return new Set([...templateLabels, ...learned.map(([label]) => label)]);
}
