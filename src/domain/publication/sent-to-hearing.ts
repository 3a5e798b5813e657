import { kindOfOrganization } from '../organization/name.ts';
import type { ItemSnapshot, TreatmentSnapshot } from './snapshot.ts';

/** "sendes i høring", "sendt i offentlig høring", "udsendes i 8 ugers høring"; not "sendes ikke i høring", not "har været i høring". */
const sends =
  /(?<!\p{L})(?:ud)?send(?:es|t|e|er)(?:\s+(?!ikke\b)[\p{L}\p{N}]+){0,4}?\s+i\s+(?:[\p{L}\p{N}]+\s+){0,3}høring(?!\p{L})/iu;

/**
 * Whether the meeting's own decision sends the matter to hearing: it says so itself, or it approves a point of the
 * recommendation that does.
 */
export function isSentToHearing({
  decisions,
  recommendations,
}: Pick<ItemSnapshot, 'decisions' | 'recommendations'>): boolean {
  return decisions.some(({ own, text, outcome, points }) => {
    if (!own || outcome === 'postponed' || outcome === 'rejected') return false;
    if (sends.test(text)) return true;
    if (outcome !== 'approved' && outcome !== 'partial') return false;
    return recommendations.some((recommendation) =>
      recommendation.points.some((point, index) => {
        const said = points.find((one) => one.point === index + 1)?.outcome ?? outcome;
        return said === 'approved' && sends.test(point);
      }),
    );
  });
}

/**
 * The hearings in the course of a matter: from the treatment that sent it out to the next one by a body that decides. The
 * councils that are heard treat it meanwhile.
 * @returns indexes of treatments; none for a hearing of which nobody has treated the outcome
 */
export const hearingsIn = (
  treatments: readonly TreatmentSnapshot[],
): readonly { readonly from: number; readonly to: number }[] =>
  treatments.flatMap(({ sentToHearing, date: sent }, from) => {
    if (sentToHearing !== true) return [];
    const to = treatments.findIndex(
      ({ committee, date }, index) =>
        index > from && date > sent && kindOfOrganization(committee.name, true) !== 'advisory',
    );
    return to === -1 ? [] : [{ from, to }];
  });
