import { itemAddress } from '#domain/publication/address.ts';
import type { Waiting } from '#domain/publication/matter-standing.ts';
import type { MatterSnapshot, TreatmentSnapshot } from '#domain/publication/snapshot.ts';
import { matterText } from '#ui/text/matter.ts';
import type { IconName } from '#ui/components/frame/icon-path.ts';
import { outcomeMark, type Mark } from '#ui/text/item-mark.ts';

/** The treatments of a matter with those that are planned on a day from `today` on, and have no agenda yet. */
export function withPlanned(
  { title, treatments, planned = [] }: MatterSnapshot,
  today: string,
): readonly TreatmentSnapshot[] {
  const ahead = planned.flatMap(({ committee, date }): TreatmentSnapshot[] =>
    date === null || date < today
      ? []
      : [
          {
            ...{ date, committee, title, outcome: 'none', decision: null },
            ...{ meeting: null, reportedBy: null },
          },
        ],
  );
  return [...treatments, ...ahead];
}

/** A treatment that is still to come, seen from `today`. */
export const isPlanned = ({ date, outcome }: TreatmentSnapshot, today: string): boolean =>
  outcome === 'none' && date >= today;

export const treatmentMark = (treatment: TreatmentSnapshot, today: string): Mark =>
  isPlanned(treatment, today)
    ? {
        word: treatment.meeting ? matterText.planned : matterText.expected,
        icon: 'calendar',
        tone: 'settled',
      }
    : outcomeMark(treatment.outcome, treatment.decision);

export const waitingIcon = {
  treatment: 'calendar',
  minutes: 'hourglass',
  resumption: 'clock',
  revision: 'arrowBack',
  decision: 'arrowRight',
} satisfies Record<Waiting['for'], IconName>;

/** Where one can read it: the item itself, or the minutes that tell of it; null where there is neither. */
export function treatmentAddress({ meeting, reportedBy }: TreatmentSnapshot): string | null {
  const place = meeting ?? reportedBy;
  return place ? itemAddress(place.slug, place.itemKey) : null;
}
