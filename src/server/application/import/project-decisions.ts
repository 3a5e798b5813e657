import { isOwnDecision } from '#domain/meeting/own-decision.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { Stores } from '../ports.ts';
import type { OrganizationRegister } from '../recognition/organization-register.ts';
import type { ProjectedItem } from './projected-item.ts';

/** Enters who has decided on each item, and when (WORDING P7). */
export async function projectDecisions(
  { items: store }: Stores,
  meeting: MeetingRow,
  register: OrganizationRegister,
  items: readonly ProjectedItem[],
  isNew: boolean,
): Promise<void> {
  const own = register.byId(meeting.organization);
  const isMeetings = isNameOf(register, own.leader);
  await store.replaceDecisions(
    meeting.id,
    items.flatMap(({ id, item }) =>
      item.decisions.map((decision, position) => {
        const key = readOrganizationName(decision.organization ?? '')?.key;
        const named = key === undefined ? undefined : register.byKey(key);
        return {
          item: id,
          position,
          organization: (named ?? own).id,
          own: isOwnDecision(decision, meeting.date, isMeetings),
          date: decision.date,
          outcome: decision.outcome,
          released: decision.released,
        };
      }),
    ),
    isNew,
  );
}

/** Whether a name key means the committee with this leader. */
export const isNameOf =
  (register: OrganizationRegister, leader: string) =>
  (key: string): boolean =>
    register.byKey(key)?.leader === leader;
