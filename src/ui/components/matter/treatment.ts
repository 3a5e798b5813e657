import { itemAddress } from '#domain/publication/address.ts';
import type { Waiting } from '#domain/publication/matter-standing.ts';
import type { TreatmentSnapshot } from '#domain/publication/snapshot.ts';
import { matterText } from '#ui/text/matter.ts';
import type { IconName } from '#ui/components/frame/icon-path.ts';
import { outcomeMark, type Mark } from '#ui/components/meeting/item-mark.ts';

/** A treatment that is still to come, seen from `today`. */
export const isPlanned = ({ date, outcome }: TreatmentSnapshot, today: string): boolean =>
  outcome === 'none' && date >= today;

export const treatmentMark = (treatment: TreatmentSnapshot, today: string): Mark =>
  isPlanned(treatment, today)
    ? { word: matterText.planned, icon: 'calendar', tone: 'settled' }
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
