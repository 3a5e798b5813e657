import { BestOf } from './best-of.ts';
import { findGroup } from './number-groups.ts';
import type { OpenSegment } from './segment.ts';

/** Puts what is found together by its group; groups of all segments are numbered as in the first one. */
export class AnswerGroups {
  readonly #first: Float64Array;
  /** Groups that the first segment does not have. */
  readonly #others = new Map<number, number>();
  #keys = new Float64Array(1 << 12);
  #values = new Float64Array(1 << 12);
  #groups = new Uint32Array(1 << 12);
  #size = 0;

  constructor(segments: readonly OpenSegment[]) {
    this.#first = segments[0]?.columns.groupHash ?? new Float64Array();
  }

  /** @param key by which it is ordered, from 0 */
  add(key: number, value: number, { columns }: OpenSegment, document: number): void {
    const group = columns.group[document] ?? 0;
    if (this.#size === this.#keys.length) this.#widen();
    this.#keys[this.#size] = key;
    this.#values[this.#size] = value;
    this.#groups[this.#size] =
      columns.groupHash === this.#first ? group : this.#numberOf(columns.groupHash[group] ?? 0);
    this.#size += 1;
  }

  /** The groups with the highest keys, as many as asked for after those that are left out: their values, best first. */
  take(
    skip: number,
    most: number,
  ): { readonly best: readonly (readonly number[])[]; readonly count: number } {
    const best = new Float64Array(this.#first.length + this.#others.size).fill(-1);
    for (let at = 0; at < this.#size; at += 1) {
      const group = this.#groups[at] ?? 0;
      const key = this.#keys[at] ?? 0;
      if (key > (best[group] ?? 0)) best[group] = key;
    }
    const order = new BestOf(skip + most);
    let count = 0;
    for (let group = 0; group < best.length; group += 1) {
      const key = best[group] ?? -1;
      if (key < 0) continue;
      count += 1;
      order.add(key, group);
    }
    return { best: this.#membersOf(order.take().slice(skip), best.length), count };
  }

  #membersOf(chosen: readonly number[], groups: number): number[][] {
    const isChosen = new Uint8Array(groups);
    for (const group of chosen) isChosen[group] = 1;
    const members = new Map<number, { key: number; value: number }[]>(
      chosen.map((group) => [group, []]),
    );
    for (let at = 0; at < this.#size; at += 1) {
      const group = this.#groups[at] ?? 0;
      if (isChosen[group] === 1)
        members.get(group)?.push({ key: this.#keys[at] ?? 0, value: this.#values[at] ?? 0 });
    }
    return Array.from(members.values(), (all) =>
      all.sort((a, b) => b.key - a.key || a.value - b.value).map(({ value }) => value),
    );
  }

  #numberOf(hash: number): number {
    const known = findGroup(this.#first, hash);
    if (known >= 0) return known;
    const other = this.#others.get(hash) ?? this.#first.length + this.#others.size;
    this.#others.set(hash, other);
    return other;
  }

  #widen(): void {
    const [keys, values, groups] = [this.#keys, this.#values, this.#groups];
    this.#keys = new Float64Array(2 * this.#size);
    this.#values = new Float64Array(2 * this.#size);
    this.#groups = new Uint32Array(2 * this.#size);
    this.#keys.set(keys);
    this.#values.set(values);
    this.#groups.set(groups);
  }
}
