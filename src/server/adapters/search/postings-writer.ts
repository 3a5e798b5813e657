import { bytesOf, type GrowingBytes } from './growing-bytes.ts';
import { bodyStart, impactOf, leadStart, markPlace } from './word-places.ts';

/** The words of some documents, one after the other, as numbers of their stems and places in the text. */
export type TokenRun = {
  readonly terms: Uint32Array;
  readonly places: Uint32Array;
  /** Where each document begins; one more than there are documents. */
  readonly starts: readonly number[];
  readonly termCount: number;
};

export type PostingColumns = {
  readonly frequency: Uint32Array;
  readonly postings: Uint8Array;
  readonly postingStart: Float64Array;
  readonly positions: Uint8Array;
  readonly positionStart: Float64Array;
};

/** Turns words by document into documents by stem. */
export function writePostings(
  { terms, places, starts, termCount }: TokenRun,
  postings: GrowingBytes,
  positions: GrowingBytes,
): PostingColumns {
  const { begin, order } = sortByTerm(terms, termCount);
  const documentOf = documentsOfTokens(terms.length, starts);
  const titleWords = countTitles(places, starts);
  const frequency = new Uint32Array(termCount);
  const postingStart = new Float64Array(termCount + 1);
  const positionStart = new Float64Array(termCount + 1);
  for (let term = 0; term < termCount; term += 1) {
    let last = -1;
    const end = begin[term + 1] ?? 0;
    for (let at = begin[term] ?? 0; at < end;) {
      const document = documentOf[order[at] ?? 0] ?? 0;
      let next = at;
      let inTitle = 0;
      let inLead = 0;
      let inBody = 0;
      let bytes = 0;
      let before = 0;
      for (; next < end && documentOf[order[next] ?? 0] === document; next += 1) {
        const place = places[order[next] ?? 0] ?? 0;
        if (place < leadStart) inTitle += 1;
        else if (place < bodyStart) inLead += 1;
        else inBody += 1;
        bytes += bytesOf(place - before);
        before = place;
      }
      postings.number(document - last);
      const words = (starts[document + 1] ?? 0) - (starts[document] ?? 0);
      postings.byte(impactOf({ inTitle, inLead, inBody }, titleWords[document] ?? 0, words));
      positions.number(bytes);
      for (before = 0; at < next; at += 1) {
        const place = places[order[at] ?? 0] ?? 0;
        positions.number(place - before);
        before = place;
      }
      last = document;
      frequency[term] = (frequency[term] ?? 0) + 1;
    }
    postingStart[term + 1] = postings.length;
    positionStart[term + 1] = positions.length;
  }
  return {
    frequency,
    postings: postings.take(),
    postingStart,
    positions: positions.take(),
    positionStart,
  };
}

/** The tokens by their stem, in their order within each: where each stem begins, and the numbers of the tokens. */
function sortByTerm(terms: Uint32Array, termCount: number) {
  const begin = new Uint32Array(termCount + 1);
  for (const term of terms) begin[term + 1] = (begin[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term += 1)
    begin[term + 1] = (begin[term + 1] ?? 0) + (begin[term] ?? 0);
  const fill = begin.slice();
  const order = new Uint32Array(terms.length);
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    const slot = fill[term] ?? 0;
    order[slot] = at;
    fill[term] = slot + 1;
  }
  return { begin, order };
}

function documentsOfTokens(tokens: number, starts: readonly number[]): Uint32Array {
  const documentOf = new Uint32Array(tokens);
  for (let document = 0; document + 1 < starts.length; document += 1)
    documentOf.fill(document, starts[document], starts[document + 1]);
  return documentOf;
}

function countTitles(places: Uint32Array, starts: readonly number[]): Uint32Array {
  const counts = new Uint32Array(starts.length);
  for (let document = 0; document + 1 < starts.length; document += 1)
    for (let at = starts[document] ?? 0; at < (starts[document + 1] ?? 0); at += 1)
      if ((places[at] ?? 0) < markPlace) counts[document] = (counts[document] ?? 0) + 1;
  return counts;
}
