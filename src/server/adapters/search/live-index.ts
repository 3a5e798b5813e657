import { mergeSegments } from './merge-segments.ts';
import { digestUnit, openSegment, shortDigest, type OpenSegment, type Segment } from './segment.ts';
import { SegmentBuilder, type SearchDocument } from './segment-builder.ts';

/** So many small segments are searched beside the large one before they become one. */
const mostSmall = 6;

/** The index as this process has it: one large segment, and small ones with what changed since. */
export class LiveIndex {
  #segments: readonly OpenSegment[] = [];
  /** Digests of units that changed since the large segment was handed out to be made anew. */
  #sinceHandout: Set<string> | null = null;
  #handedOut: readonly OpenSegment[] = [];

  get segments(): readonly OpenSegment[] {
    return this.#segments;
  }

  /** Documents that are in the index's memory but no longer published. */
  get dead(): number {
    let count = 0;
    for (const { dead } of this.#segments) for (const one of dead) count += one;
    return count;
  }

  /** Documents outside the large segment. */
  get recent(): number {
    return this.#segments.slice(1).reduce((sum, { documents }) => sum + documents, 0);
  }

  /** Takes away all documents of the units, by their digests; `documents` are searched in their place. */
  replace(digests: ReadonlySet<string>, documents: readonly SearchDocument[]): void {
    if (this.#sinceHandout !== null) for (const digest of digests) this.#sinceHandout.add(digest);
    for (const segment of this.#segments) bury(segment, digests);
    if (documents.length === 0) return;
    const builder = new SegmentBuilder();
    for (const document of documents) builder.add(document);
    this.#add(openSegment(builder.take()));
  }

  /** What is to become one large segment; further changes are kept apart until `settle`. */
  handOut(): readonly { readonly segment: Segment; readonly dead: Uint8Array }[] {
    this.#sinceHandout = new Set();
    this.#handedOut = this.#segments;
    return this.#segments.map(({ documents, committees, outcomes, columns, dead }) => ({
      segment: { documents, committees, outcomes, columns },
      dead: dead.slice(),
    }));
  }

  /** Puts the new large segment in the place of what was handed out, or of everything at the start. */
  settle(large: Segment): void {
    const opened = openSegment(large);
    if (this.#sinceHandout !== null) bury(opened, this.#sinceHandout);
    this.#segments = [
      opened,
      ...this.#segments.filter((segment) => !this.#handedOut.includes(segment)),
    ];
    this.#sinceHandout = null;
    this.#handedOut = [];
  }

  #add(fresh: OpenSegment): void {
    const known = (stem: string): boolean =>
      this.#segments.some(({ terms }) => terms.find(stem) >= 0);
    const open = this.#segments.slice(1).filter((segment) => !this.#handedOut.includes(segment));
    const merged =
      open.length < mostSmall
        ? openSegment(mergeSegments([fresh], known))
        : openSegment(mergeSegments([...open, fresh], known));
    this.#segments =
      open.length < mostSmall
        ? [...this.#segments, merged]
        : [...this.#segments.filter((segment) => !open.includes(segment)), merged];
  }
}

/** Marks the documents of the units as dead. */
function bury({ columns, documents, dead, keys }: OpenSegment, digests: ReadonlySet<string>): void {
  const short = new Set(Array.from(digests, shortDigest));
  for (let document = 0; document < documents; document += 1) {
    if (dead[document] === 1 || !short.has(columns.unitHash[document] ?? 0)) continue;
    const key = keys.at(document);
    if (digests.has(digestUnit(key.slice(0, key.indexOf('\n'))))) dead[document] = 1;
  }
}
