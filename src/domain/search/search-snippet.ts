import { eachWord } from './search-words.ts';

/** What makes a word of a text a hit: which clauses (from 0) a stem serves. */
export type HitStems = {
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Stems beside each other; only together are they a hit. */
  readonly phrases: readonly { readonly stems: readonly string[]; readonly clause: number }[];
};

type Span = { readonly start: number; readonly end: number };
type Hit = Span & { readonly clause: number };

/** Characters of a snippet, and how many may stand before the first hit. */
const snippetLength = 240;
const lead = 70;
/** Enough of a long report to find a sentence in, and no more work than a page may take. */
const searchedLength = 60_000;

/**
 * The passage that holds most of what was asked, as escaped HTML in which only `<mark>` occurs (DEFINITIONS,
 * "Search"). An ellipsis says where the text goes on.
 * @param stemOf the stem of a word as it is written
 */
export function cutSnippet(
  text: string,
  hits: HitStems,
  clauses: number,
  stemOf: (word: string) => string,
): string {
  const found = findHits(text.slice(0, searchedLength), hits, clauses, stemOf);
  const at = bestPlace(found);
  const start = at < lead ? 0 : afterSpace(text, at - lead);
  const end =
    start + snippetLength >= text.length ? text.length : beforeSpace(text, start + snippetLength);
  let html = start > 0 ? '… ' : '';
  let from = start;
  for (const hit of found) {
    if (hit.start < from || hit.end > end) continue;
    html += `${escapeHtml(text.slice(from, hit.start))}<mark>${escapeHtml(text.slice(hit.start, hit.end))}</mark>`;
    from = hit.end;
  }
  html += escapeHtml(text.slice(from, end));
  return `${html.replace(/\s+/g, ' ').trim()}${end < text.length ? ' …' : ''}`;
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
