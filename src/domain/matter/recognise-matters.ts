import type { Groups } from './partition.ts';
import { titleLikeness } from './title-words.ts';

/** All items of a body that carry one case number and say the same title. */
export type Strand<Key extends string> = {
  readonly key: Key;
  readonly title: string;
  /** Where the items stand; not empty. */
  readonly treatments: readonly StrandTreatment[];
  /** Other treatments that the items print of themselves ("Sagens forløb", another body's decision). */
  readonly reported: readonly { readonly organization: string; readonly date: string }[];
};

export type StrandTreatment = {
  readonly meeting: string;
  readonly organization: string;
  /** ISO date. */
  readonly date: string;
  /** From 1. */
  readonly position: number;
};

/**
 * Which strands under one case number are one matter (DEFINITIONS, "Matter"): those whose titles are
 * about the same, and those where one prints the other's treatment as its own course. Two items of one
 * meeting with different titles are two matters until a user says otherwise: a matter is treated once in
 * a meeting, and one number for two introductions is not one matter.
 * @param strands under one number of one body
 * @returns groups in the order of their first treatment. More than one group is a question to the user.
 */
export function recogniseMatters<Key extends string>(strands: readonly Strand<Key>[]): Groups<Key> {
  const ordered = strands.toSorted(byFirstTreatment);
  const groups: Strand<Key>[][] = [];
  for (const strand of ordered) {
    const home = groups
      .filter((group) => !group.some((member) => meetTogether(member, strand)))
      .map((group) => ({
        group,
        kinship: Math.max(...group.map((m) => kinship(m, strand, ordered))),
      }))
      .reduce<{ group: Strand<Key>[]; kinship: number } | null>(
        (best, next) => (next.kinship > (best?.kinship ?? 0) ? next : best),
        null,
      );
    if (home) home.group.push(strand);
    else groups.push([strand]);
  }
  return groups.map((group) => group.map(({ key }) => key));
}

const firstOf = (strand: Strand<string>): string =>
  strand.treatments
    .map(({ date, position }) => `${date} ${String(position).padStart(6, '0')}`)
    .toSorted()[0] ?? '';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byFirstTreatment = (a: Strand<string>, b: Strand<string>): number =>
  compare(firstOf(a), firstOf(b)) || compare(a.title, b.title) || compare(a.key, b.key);

const meetTogether = (a: Strand<string>, b: Strand<string>): boolean =>
  a.treatments.some(({ meeting }) => b.treatments.some((other) => other.meeting === meeting));

/** 0: nothing says that the two are one; up to 1: their titles do; 2: their route does. */
function kinship(a: Strand<string>, b: Strand<string>, all: readonly Strand<string>[]): number {
  if (reports(a, b, all) || reports(b, a, all)) return 2;
  return titleLikeness(a.title, b.title);
}

/** Whether `one` prints a treatment that is `other`'s and, under this number, nobody else's. */
const reports = (
  one: Strand<string>,
  other: Strand<string>,
  all: readonly Strand<string>[],
): boolean =>
  one.reported.some((reported) => {
    const treated = all.filter((strand) =>
      strand.treatments.some(
        ({ organization, date }) =>
          organization === reported.organization && date === reported.date,
      ),
    );
    return treated.length === 1 && treated[0] === other;
  });

/**
 * Whether it is still a question if the groups under one number are one matter: not when rulings have
 * named a member of every group.
 */
export const isQuestion = (groups: Groups<string>, ruled: ReadonlySet<string>): boolean =>
  groups.length > 1 && !groups.every((group) => group.some((member) => ruled.has(member)));
