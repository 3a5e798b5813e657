import type { MatterId } from '#domain/ids.ts';
import { caseKey } from '#domain/matter/case-number.ts';
import { isQuestion } from '#domain/matter/recognise-matters.ts';
import type { Stores } from '../ports.ts';
import type { Body } from './organization-store.ts';

/** One matter under a case number, and where it has been treated. */
export type MatterOverview = {
  readonly id: MatterId;
  /** Everything that it is one matter of. */
  readonly members: readonly MatterId[];
  readonly caseNumber: string;
  /** The titles that are this one matter. */
  readonly titles: readonly string[];
  readonly slug: string | null;
  readonly treatments: number;
  /** ISO dates. */
  readonly first: string;
  readonly last: string;
};

/** A case number that could be one matter or several (DEFINITIONS, "Matter"). */
export type MatterQuestion = {
  readonly caseNumber: string;
  readonly matters: readonly MatterOverview[];
};

/** The matters under a case number, in the order in which they were first seen. */
export async function listMatters(
  { matters }: Stores,
  body: Body,
  caseNumber: string,
): Promise<readonly MatterOverview[]> {
  const rows = await matters.numbered(body.id, [caseKey(caseNumber)]);
  const treatments = (await matters.treatments(rows.map(({ id }) => id))).filter(({ own }) => own);
  const groups = Map.groupBy(rows, ({ leader }) => leader);
  return [...groups].flatMap(([leader, members]) => {
    const ids = new Set(members.map(({ id }) => id));
    const dates = treatments
      .filter(({ matter }) => ids.has(matter))
      .map(({ date }) => date)
      .toSorted();
    const [first] = dates;
    if (first === undefined) return [];
    return {
      id: leader,
      members: members.map(({ id }) => id),
      caseNumber: members[0]?.caseNumber ?? caseNumber,
      titles: members.map(({ title }) => title),
      slug: members.find(({ id }) => id === leader)?.slug ?? null,
      treatments: dates.length,
      first,
      last: dates.at(-1) ?? first,
    };
  });
}

/** Case numbers under which several matters stand, as long as nobody has said what they are. */
export async function listMatterQuestions(
  stores: Stores,
  body: Body,
): Promise<readonly MatterQuestion[]> {
  const rulings = await stores.rulings.inForce(body.id, 'matter');
  const ruled = new Set<string>(rulings.flatMap(({ members }) => members));
  const questions: MatterQuestion[] = [];
  for (const key of await stores.matters.ambiguous(body.id)) {
    const rows = await stores.matters.numbered(body.id, [key]);
    const groups = [...Map.groupBy(rows, ({ leader }) => leader).values()];
    if (
      !isQuestion(
        groups.map((group) => group.map(({ id }) => id)),
        ruled,
      )
    )
      continue;
    const matters = await listMatters(stores, body, key);
    if (matters.length > 1) questions.push({ caseNumber: matters[0]?.caseNumber ?? key, matters });
  }
  return questions;
}
