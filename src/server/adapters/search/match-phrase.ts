import type { SegmentColumns } from './segment.ts';

/** Goes through the documents of one stem, and reads where in each it stands. */
class Cursor {
  readonly #postings: Uint8Array;
  readonly #positions: Uint8Array;
  readonly frequency: number;
  /** Its place in the phrase. */
  readonly offset: number;
  #at: number;
  readonly #end: number;
  #next: number;
  #placesFrom = 0;
  document = -1;
  impact = 0;
  places = new Uint32Array(64);

  constructor(columns: SegmentColumns, term: number, offset: number) {
    this.#postings = columns.postings;
    this.#positions = columns.positions;
    this.frequency = columns.frequency[term] ?? 0;
    this.offset = offset;
    this.#at = columns.postingStart[term] ?? 0;
    this.#end = columns.postingStart[term + 1] ?? 0;
    this.#next = columns.positionStart[term] ?? 0;
  }

  /** Moves to the first document from `wanted` on; false at the end. */
  seek(wanted: number): boolean {
    const postings = this.#postings;
    const positions = this.#positions;
    const end = this.#end;
    let document = this.document;
    let at = this.#at;
    let next = this.#next;
    let from = this.#placesFrom;
    let isThere = true;
    while (document < wanted) {
      if (at >= end) {
        isThere = false;
        break;
      }
      let byte = postings[at] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        at += 1;
        byte = postings[at] ?? 0;
        value |= (byte & 127) << shift;
      }
      document += value;
      at += 2;
      byte = positions[next] ?? 0;
      value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        next += 1;
        byte = positions[next] ?? 0;
        value |= (byte & 127) << shift;
      }
      from = next + 1;
      next = from + value;
    }
    this.impact = postings[at - 1] ?? 0;
    this.document = document;
    this.#at = at;
    this.#next = next;
    this.#placesFrom = from;
    return isThere;
  }

  /** Reads where the phrase would begin, were it to stand at each place of this stem. @returns how many */
  readStarts(): number {
    const positions = this.#positions;
    const end = this.#next;
    let place = -this.offset;
    let count = 0;
    for (let at = this.#placesFrom; at < end; at += 1) {
      let byte = positions[at] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        at += 1;
        byte = positions[at] ?? 0;
        value |= (byte & 127) << shift;
      }
      place += value;
      if (count === this.places.length) {
        const wider = new Uint32Array(count * 2);
        wider.set(this.places);
        this.places = wider;
      }
      if (place < 0) continue;
      this.places[count] = place;
      count += 1;
    }
    return count;
  }
}

/**
 * Calls `found` with each document in which the stems stand beside each other, and what they are worth there.
 * @param isAsked whether a document comes into question at all
 * @param most stops after so many
 * @returns whether it went through to the end
 */
export function matchPhrase(
  columns: SegmentColumns,
  terms: readonly number[],
  isAsked: (document: number) => boolean,
  found: (document: number, impact: number) => void,
  most: number,
): boolean {
  const cursors = terms
    .map((term, offset) => new Cursor(columns, term, offset))
    .sort((a, b) => a.frequency - b.frequency);
  const [rarest, ...others] = cursors;
  if (rarest === undefined) return true;
  let wanted = 0;
  let count = 0;
  for (;;) {
    if (!rarest.seek(wanted)) return true;
    const document = rarest.document;
    wanted = document + 1;
    if (!isAsked(document)) continue;
    let ahead = document;
    for (const cursor of others) {
      if (!cursor.seek(document)) return true;
      if (cursor.document > document) {
        ahead = cursor.document;
        break;
      }
    }
    if (ahead > document) {
      wanted = ahead;
      continue;
    }
    let left = rarest.readStarts();
    let impact = rarest.impact;
    for (const cursor of others) {
      const starts = cursor.readStarts();
      left = keepCommon(rarest.places, left, cursor.places, starts);
      if (left === 0) break;
      impact += cursor.impact;
    }
    if (left === 0) continue;
    count += 1;
    if (count > most) return false;
    found(document, impact / cursors.length);
  }
}

/** Keeps of the first numbers those that are among the second too; both rise. @returns how many */
function keepCommon(
  kept: Uint32Array,
  keptCount: number,
  places: Uint32Array,
  otherCount: number,
): number {
  let count = 0;
  let other = 0;
  for (let at = 0; at < keptCount; at += 1) {
    const place = kept[at] ?? 0;
    while (other < otherCount && (places[other] ?? 0) < place) other += 1;
    if (other === otherCount) break;
    if (places[other] !== place) continue;
    kept[count] = place;
    count += 1;
  }
  return count;
}
