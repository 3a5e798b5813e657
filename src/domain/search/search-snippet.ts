import { eachWord } from './search-words.ts';

/** What makes a word of a text a hit: which clauses (from 0) a stem serves. */
export type HitStems = {
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Stems beside each other; only together are they a hit. */
  readonly phrases: readonly { readonly stems: readonly string[]; readonly clause: number }[];
};

type Span = { readonly start: number; readonly end: number };
type Hit = Span & { readonly clause: number };

/** Characters of a snippet, and how many may stand before the first hit: more where a sentence begins there. */
const snippetLength = 240;
const lead = 70;
const sentenceLead = 140;
/** A sentence that ends sooner says too little by itself. */
const shortest = 90;
/** Enough of a long report to find a sentence in, and no more work than a page may take. */
const searchedLength = 60_000;

/**
 * The passage that holds most of what was asked, as escaped HTML in which only `<mark>` occurs (DEFINITIONS,
 * "Search"): whole sentences where they are short enough, else an ellipsis says where they go on.
 * @param stemOf the stem of a word as it is written
 */
export function cutSnippet(
  text: string,
  hits: HitStems,
  clauses: number,
  stemOf: (word: string) => string,
): string {
  const found = findHits(text.slice(0, searchedLength), hits, clauses, stemOf);
  const { start, isWhole } = beginAt(text, bestPlace(found));
  const { end, isDone } = endAt(text, start, found);
  let html = isWhole ? '' : '… ';
  let from = start;
  for (const hit of found) {
    if (hit.start < from || hit.end > end) continue;
    html += `${escapeHtml(text.slice(from, hit.start))}<mark>${escapeHtml(text.slice(hit.start, hit.end))}</mark>`;
    from = hit.end;
  }
  html += escapeHtml(text.slice(from, end));
  return `${html.replace(parting, ' · ').replace(/\s+/g, ' ').trim()}${isDone ? '' : ' …'}`;
}

/** A line that ends without a sign before one with a capital: a label, a point, a title. They are no one sentence. */
const parting = /(?<![.,:;!?–-])[ \t]*\n\s*(?=(?:<mark>)?\p{Lu})/gu;

/** Where a line or a sentence ends and the next one begins. */
const borders = /[.!?]["”»)]?[ \t]+(?=[\p{Lu}"„«(])|\s*\n\s*/gu;

function beginAt(text: string, hit: number): { readonly start: number; readonly isWhole: boolean } {
  const from = Math.max(0, hit - sentenceLead);
  const last = [...text.slice(from, hit + 1).matchAll(borders)].at(-1);
  if (last !== undefined) return { start: from + last.index + last[0].length, isWhole: true };
  if (from === 0) return { start: 0, isWhole: true };
  return { start: afterSpace(text, hit - lead), isWhole: false };
}

function endAt(
  text: string,
  start: number,
  found: readonly Hit[],
): { readonly end: number; readonly isDone: boolean } {
  const limit = start + snippetLength;
  if (limit >= text.length) return { end: text.length, isDone: true };
  const needed = found.findLast(({ end }) => end <= limit)?.end ?? start;
  for (const border of [...text.slice(start, limit).matchAll(borders)].reverse()) {
    const end = start + border.index + border[0].trimEnd().length;
    if (end >= needed && end - start >= shortest) return { end, isDone: true };
  }
  return { end: beforeSpace(text, limit), isDone: false };
}

/** Stops looking soon after every clause has been seen. */
function findHits(
  text: string,
  { words, phrases }: HitStems,
  clauses: number,
  stemOf: (word: string) => string,
): Hit[] {
  const found: Hit[] = [];
  const seen = new Set<number>();
  const spans: Span[] = [];
  const stems: string[] = [];
  let enough = Infinity;
  eachWord(text, (start, end) => {
    if (start > enough) return;
    const stem = stemOf(text.slice(start, end));
    spans.push({ start, end });
    stems.push(stem);
    for (const clause of words.get(stem) ?? []) {
      found.push({ start, end, clause });
      seen.add(clause);
    }
    for (const { stems: wanted, clause } of phrases) {
      const first = stems.length - wanted.length;
      if (first < 0 || wanted.some((part, place) => stems[first + place] !== part)) continue;
      found.push({ start: spans[first]?.start ?? start, end, clause });
      seen.add(clause);
    }
    if (enough === Infinity && seen.size >= clauses) enough = end + 2 * snippetLength;
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the window begins that holds most clauses, and of those most hits. */
function bestPlace(found: readonly Hit[]): number {
  let best = 0;
  let bestScore = -1;
  let last = 0;
  for (let first = 0; first < found.length; first += 1) {
    const begin = found[first]?.start ?? 0;
    while (last < found.length && (found[last]?.end ?? 0) <= begin + snippetLength - lead)
      last += 1;
    const inside = found.slice(first, last);
    const score =
      10 * new Set(inside.map(({ clause }) => clause)).size + Math.min(inside.length, 9);
    if (score <= bestScore) continue;
    bestScore = score;
    best = begin;
  }
  return best;
}

const afterSpace = (text: string, at: number): number => {
  const space = text.slice(at, at + 40).search(/\s/);
  return space < 0 ? at : at + space + 1;
};
const beforeSpace = (text: string, at: number): number => {
  const space = text.slice(at - 40, at).search(/\s\S*$/);
  return space < 0 ? at : at - 40 + space;
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
