import { findCompounds } from './find-compounds.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { numberGroups } from './number-groups.ts';
import { numberNames } from './number-names.ts';
import type { OpenSegment, Segment } from './segment.ts';
import { packStrings } from './string-table.ts';

/**
 * One segment of several, without the documents that are dead: of those nothing is left, and stems that only they
 * held are gone.
 */
export function mergeSegments(
  segments: readonly OpenSegment[],
  isKnownElsewhere?: (stem: string) => boolean,
): Segment {
  const { renumbered, ...facts } = mergeDocuments(segments);
  const words = mergeTerms(segments, renumbered);
  const terms = packStrings(words.terms);
  const surfaces = packStrings(words.surfaces);
  return {
    documents: facts.documents,
    committees: facts.committees,
    outcomes: facts.outcomes,
    columns: {
      ...facts.columns,
      termBytes: terms.bytes,
      termOffsets: terms.offsets,
      surfaceBytes: surfaces.bytes,
      surfaceOffsets: surfaces.offsets,
      ...words.columns,
      ...findCompounds(words.terms, isKnownElsewhere),
    },
  };
}

function mergeDocuments(segments: readonly OpenSegment[]) {
  const documents = segments.reduce(
    (sum, { dead }) => sum + dead.length - dead.reduce((all, one) => all + one, 0),
    0,
  );
  const committees = numberNames({ slug: '', name: '' }, ({ slug }) => slug);
  const outcomes = numberNames('', (name) => name);
  const kind = new Uint8Array(documents);
  const outcome = new Uint8Array(documents);
  const committee = new Uint16Array(documents);
  const date = new Uint32Array(documents);
  const unitHash = new Uint32Array(documents);
  const groupOf = new Float64Array(documents);
  const keyOffsets = new Uint32Array(documents + 1);
  const keys = new GrowingBytes();
  let next = 0;
  const renumbered = segments.map((segment) => {
    const { columns: c, dead } = segment;
    const committeeNumbers = segment.committees.map((one, at) =>
      at === 0 ? 0 : committees.numberOf(one),
    );
    const outcomeNumbers = segment.outcomes.map((one, at) =>
      at === 0 ? 0 : outcomes.numberOf(one),
    );
    const numbers = new Int32Array(segment.documents).fill(-1);
    for (let old = 0; old < segment.documents; old += 1) {
      if (dead[old] === 1) continue;
      numbers[old] = next;
      kind[next] = c.kind[old] ?? 0;
      outcome[next] = outcomeNumbers[c.outcome[old] ?? 0] ?? 0;
      committee[next] = committeeNumbers[c.committee[old] ?? 0] ?? 0;
      date[next] = c.date[old] ?? 0;
      unitHash[next] = c.unitHash[old] ?? 0;
      groupOf[next] = c.groupHash[c.group[old] ?? 0] ?? 0;
      keys.copy(c.keyBytes, c.keyOffsets[old] ?? 0, c.keyOffsets[old + 1] ?? 0);
      next += 1;
      keyOffsets[next] = keys.length;
    }
    return numbers;
  });
  const columns = {
    kind,
    outcome,
    committee,
    date,
    unitHash,
    ...numberGroups(groupOf),
    keyBytes: keys.take(),
    keyOffsets,
  };
  return { renumbered, documents, committees: committees.all, outcomes: outcomes.all, columns };
}

function mergeTerms(segments: readonly OpenSegment[], renumbered: readonly Int32Array[]) {
  const next = segments.map(() => 0);
  const heads = segments.map(({ terms }) => (terms.size > 0 ? terms.at(0) : null));
  const terms: string[] = [];
  const surfaces: string[] = [];
  const frequency: number[] = [];
  const postingStart: number[] = [0];
  const positionStart: number[] = [0];
  const postings = new GrowingBytes(1 << 20);
  const positions = new GrowingBytes(1 << 20);
  for (;;) {
    let term: string | null = null;
    for (const head of heads) if (head !== null && (term === null || head < term)) term = head;
    if (term === null) break;
    let count = 0;
    let last = -1;
    let surface = '';
    for (const [at, segment] of segments.entries()) {
      if (heads[at] !== term) continue;
      const number = next[at] ?? 0;
      const copied = copyPostings(segment, number, renumbered[at], last, postings, positions);
      count += copied.count;
      last = copied.last;
      const seen = segment.surfaces.at(number);
      if (copied.count > 0 && (surface === '' || seen.length < surface.length)) surface = seen;
      next[at] = number + 1;
      heads[at] = number + 1 < segment.terms.size ? segment.terms.at(number + 1) : null;
    }
    if (count === 0) continue;
    terms.push(term);
    surfaces.push(surface);
    frequency.push(count);
    postingStart.push(postings.length);
    positionStart.push(positions.length);
  }
  return {
    terms,
    surfaces,
    columns: {
      frequency: Uint32Array.from(frequency),
      postings: postings.take(),
      postingStart: Float64Array.from(postingStart),
      positions: positions.take(),
      positionStart: Float64Array.from(positionStart),
    },
  };
}

function copyPostings(
  { columns: c }: OpenSegment,
  term: number,
  numbers: Int32Array | undefined,
  lastBefore: number,
  postings: GrowingBytes,
  positions: GrowingBytes,
): { readonly count: number; readonly last: number } {
  let count = 0;
  let last = lastBefore;
  let document = -1;
  let place = c.positionStart[term] ?? 0;
  const end = c.postingStart[term + 1] ?? 0;
  for (let at = c.postingStart[term] ?? 0; at < end; at += 1) {
    let value = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = c.postings[at] ?? 0;
      value |= (byte & 127) << shift;
      shift += 7;
      at += 1;
    } while (byte > 127);
    document += value;
    let length = 0;
    let lengthShift = 0;
    const from = place;
    do {
      byte = c.positions[place] ?? 0;
      length |= (byte & 127) << lengthShift;
      lengthShift += 7;
      place += 1;
    } while (byte > 127);
    place += length;
    const number = numbers?.[document] ?? -1;
    if (number < 0) continue;
    postings.number(number - last);
    postings.byte(c.postings[at] ?? 0);
    positions.copy(c.positions, from, place);
    last = number;
    count += 1;
  }
  return { count, last };
}
