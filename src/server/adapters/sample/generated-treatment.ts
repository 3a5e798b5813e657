import type { ParsedAbsence, ParsedDecision } from '#domain/minutes/parsed-minutes.ts';
import { shiftDate } from './generated-calendar.ts';
import { inventDecision, inventDecisionElsewhere } from './generated-decision.ts';
import { generatedOrganizations } from './generated-organization.ts';
import type { GeneratedSetting } from './generated-setting.ts';
import type { SeededRandom } from './seeded-random.ts';

export type GeneratedTreatment = {
  readonly decisions: readonly ParsedDecision[];
  readonly absences: readonly ParsedAbsence[];
};

const absenceKinds = [
  'notPresentAtItem',
  'excused',
  'disqualified',
  'arrivedLate',
  'leftEarly',
] as const satisfies readonly ParsedAbsence['kind'][];

function inventAbsences(
  random: SeededRandom,
  { slot, members }: GeneratedSetting,
): readonly ParsedAbsence[] {
  if (!random.chance(0.25)) return [];
  const kind = random.pick(absenceKinds);
  return random
    .some(members, random.integer(1, 3))
    .map((person) => ({ ...person, kind, organization: slot.organization.name }));
}

/** What other committees decided on the same matter a little before or after, in the order of time. */
function inventElsewhere(
  random: SeededRandom,
  { slot }: GeneratedSetting,
  points: number,
  competence: boolean,
): readonly ParsedDecision[] {
  if (!random.chance(0.15)) return [];
  const others = generatedOrganizations.filter(({ name }) => name !== slot.organization.name);
  return random
    .some(others, random.integer(1, 4))
    .map(({ name }) => ({
      organization: name,
      date: shiftDate(slot.date, random.integer(-9, 12)),
      ...inventDecisionElsewhere(random, points, competence),
    }))
    .toSorted((one, other) => one.date.localeCompare(other.date));
}

/**
 * The own decision, now and then followed by those of other committees, and who was away from which.
 * @param competence the item names this committee as the one that decides in the end
 */
export function inventTreatment(
  random: SeededRandom,
  setting: GeneratedSetting,
  { points, competence }: { readonly points: number; readonly competence: boolean },
): GeneratedTreatment {
  if (!setting.decided) return { decisions: [], absences: [] };
  const { date, organization } = setting.slot;
  const own = { organization: organization.name, date, ...inventDecision(random, points) };
  const elsewhere = inventElsewhere(random, setting, points, competence);
  const excused = elsewhere.flatMap((decision): ParsedAbsence[] =>
    random.chance(0.3)
      ? [{ name: 'Åse Klitrose', party: 'Ø', kind: 'excused', organization: decision.organization }]
      : [],
  );
  return {
    decisions: [own, ...elsewhere],
    absences: [...inventAbsences(random, setting), ...excused],
  };
}
