/** The parts of a paper's shared text that are not sections: no section's id begins with "#". */
export const writtenParts = {
  by: '#by',
  competence: '#competence',
  points: '#points',
} as const;

/** What several people write of a recommendation: who recommends, its at-points, and who decides in the end. */
export type WrittenRecommendation = {
  readonly by: string | null;
  readonly points: readonly string[];
  readonly competence: string | null;
};

/** An at-point while it is written. */
export type WrittenPoint = {
  readonly id: string;
  readonly text: string;
  /** Its place among the others; two that have been put in the same place at once stand by their ids. */
  readonly place: number;
  /** Somebody has removed it. */
  readonly isRemoved: boolean;
};

/**
 * The points that stand, in order. One that has been removed while somebody else wrote in it comes back with what they wrote:
 * removing it struck out the words that were there, not those that came.
 */
export const standingPoints = <P extends WrittenPoint>(points: readonly P[]): readonly P[] =>
  points
    .filter(({ isRemoved, text }) => !isRemoved || text.trim() !== '')
    .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));

/**
 * The place of a point that is to stand among others.
 * @param others the points that stand, in order, without the one that is placed
 * @param index how many of them stand before it
 * @returns null where there is no room between its neighbours: all of them are then given places anew
 */
export function placeBetween(others: readonly WrittenPoint[], index: number): number | null {
  const before = others[index - 1]?.place;
  const after = others[index]?.place;
  if (before === undefined) return after === undefined ? 1 : after - 1;
  if (after === undefined) return before + 1;
  const between = (before + after) / 2;
  return between > before && between < after ? between : null;
}

export const sameRecommendation = (a: WrittenRecommendation, b: WrittenRecommendation): boolean =>
  a.by === b.by &&
  a.competence === b.competence &&
  a.points.length === b.points.length &&
  a.points.every((point, n) => point === b.points[n]);
