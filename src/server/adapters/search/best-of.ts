/** Keeps the `most` highest keys of many, and what belongs to them. */
export class BestOf {
  readonly #most: number;
  readonly #keys: Float64Array;
  readonly #values: Float64Array;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
    this.#keys = new Float64Array(most);
    this.#values = new Float64Array(most);
  }

  add(key: number, value: number): void {
    const keys = this.#keys;
    if (this.#size === this.#most) {
      if (this.#most === 0 || key <= (keys[0] ?? 0)) return;
      this.#sink(key, value);
      return;
    }
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((keys[above] ?? 0) <= key) break;
      this.#put(at, keys[above] ?? 0, this.#values[above] ?? 0);
      at = above;
    }
    this.#put(at, key, value);
  }

  /** The values, highest key first; of equal keys the earlier value. */
  take(): number[] {
    return Array.from({ length: this.#size }, (_, at) => ({
      key: this.#keys[at] ?? 0,
      value: this.#values[at] ?? 0,
    }))
      .sort((a, b) => b.key - a.key || a.value - b.value)
      .map(({ value }) => value);
  }

  #sink(key: number, value: number): void {
    const keys = this.#keys;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#size) break;
      if (below + 1 < this.#size && (keys[below + 1] ?? 0) < (keys[below] ?? 0)) below += 1;
      if ((keys[below] ?? 0) >= key) break;
      this.#put(at, keys[below] ?? 0, this.#values[below] ?? 0);
      at = below;
    }
    this.#put(at, key, value);
  }

  #put(at: number, key: number, value: number): void {
    this.#keys[at] = key;
    this.#values[at] = value;
  }
}
