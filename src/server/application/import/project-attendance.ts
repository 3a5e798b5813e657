import type { AgendaItemId } from '#domain/ids.ts';
import type { ParsedAbsence } from '#domain/minutes/parsed-minutes.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import type { ValidDocument } from '../meeting/document-store.ts';
import type { AttendanceRow } from '../meeting/item-store.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { Stores } from '../ports.ts';
import type { OrganizationRegister } from '../recognition/organization-register.ts';
import type { Body } from '../recognition/organization-store.ts';
import { recognisePeople } from '../recognition/recognise-people.ts';
import type { ProjectedItem } from './projected-item.ts';

type Seen = Omit<AttendanceRow, 'position' | 'person' | 'organization'> & {
  readonly printedBody: string | null;
};

/** Enters who was there and who was not, for the meeting and item by item (LAW L31, L66). */
export async function projectAttendance(
  stores: Stores,
  meeting: MeetingRow,
  body: Body,
  register: OrganizationRegister,
  lead: ValidDocument | undefined,
  items: readonly ProjectedItem[],
  isNew: boolean,
): Promise<void> {
  const seen = [
    ...(lead?.parsed.meeting.attendees ?? []).map(({ name, party }): Seen => ({
      item: null,
      name,
      party,
      kind: 'present',
      printedBody: null,
    })),
    ...(lead?.parsed.meeting.absentees ?? []).map((absence) => toSeen(null, absence)),
    ...items.flatMap(({ id, item }) => item.absences.map((absence) => toSeen(id, absence))),
  ];
  const people = await recognisePeople(
    stores,
    body,
    meeting.date,
    seen.map(({ name }) => name),
  );
  await stores.items.replaceAttendance(
    meeting.id,
    seen.map(({ printedBody, ...row }, position) => {
      const named = register.byKey(readOrganizationName(printedBody ?? '')?.key ?? '');
      return {
        ...row,
        position,
        organization: named?.id ?? meeting.organization,
        person: people(row.name),
      };
    }),
    isNew,
  );
}

const toSeen = (
  item: AgendaItemId | null,
  { name, party, kind, organization }: ParsedAbsence,
): Seen => ({ item, name, party, kind, printedBody: organization });
