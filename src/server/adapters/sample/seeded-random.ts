/** Random choices that are the same for the same seed on every machine. */
export type SeededRandom = {
  /** In [0, 1). */
  readonly fraction: () => number;
  /** A whole number from `min` to `max`, both included. */
  readonly integer: (min: number, max: number) => number;
  /** `true` in `share` (0–1) of the cases. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T extends readonly [unknown, ...unknown[]]>(choices: T) => T[number];
  /** `count` different ones in their old order; all of them where there are fewer. */
  readonly some: <T>(choices: readonly T[], count: number) => readonly T[];
};

/** Mulberry32 (public domain): 32 bits of state are ample for documents. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (min: number, max: number): number =>
    min + Math.floor(fraction() * (max - min + 1));
  return {
    fraction,
    integer,
    chance: (share) => fraction() < share,
    pick: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0],
    some: (choices, count) => {
      let left = Math.min(count, choices.length);
      return choices.filter((_, index) => {
        const taken = fraction() * (choices.length - index) < left;
        if (taken) left -= 1;
        return taken;
      });
    },
  };
}
