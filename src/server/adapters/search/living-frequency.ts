import type { OpenSegment } from './segment.ts';

/**
 * In how many published documents a stem stands: what has been withdrawn lies in the segment until it is made anew, and nobody is
 * to be led to a word that only such documents hold.
 * @param term by its number in the segment
 */
export function livingFrequency({ columns, dead }: OpenSegment, term: number): number {
  if (!dead.includes(1)) return columns.frequency[term] ?? 0;
  const { postings } = columns;
  const end = columns.postingStart[term + 1] ?? 0;
  let living = 0;
  let document = -1;
  for (let at = columns.postingStart[term] ?? 0; at < end; at += 1) {
    let byte = postings[at] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      at += 1;
      byte = postings[at] ?? 0;
      step |= (byte & 127) << shift;
    }
    document += step;
    // The impact.
    at += 1;
    if (dead[document] === 0) living += 1;
  }
  return living;
}
