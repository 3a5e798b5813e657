import { resolveReference, type SoughtItem } from '#domain/meeting/resolve-references.ts';
import type { ValidDocument } from '../meeting/document-store.ts';
import type { MeetingRow } from '../meeting/meeting-store.ts';
import type { PlacedReferenceRow, ReferenceRow } from '../meeting/reference-store.ts';
import type { Stores } from '../ports.ts';
import type { OrganizationRegister } from '../recognition/organization-register.ts';
import type { Body } from '../recognition/organization-store.ts';
import type { ProjectedItem } from './projected-item.ts';

/**
 * Enters what the items refer to, and finds the targets that are there; and, since this meeting may be what
 * others have been waiting for, finds theirs again.
 */
export async function projectReferences(
  { references, stale }: Stores,
  meeting: MeetingRow,
  body: Body,
  register: OrganizationRegister,
  documents: readonly ValidDocument[],
  items: readonly ProjectedItem[],
  isNew: boolean,
): Promise<void> {
  const rows = items.flatMap((item) => toRows(item, meeting, documents));
  const incoming = (await references.to(body.id, meeting.date)).filter(
    (one) => one.meeting !== meeting.id,
  );
  const dates = new Set(rows.map(({ date }) => date));
  if (incoming.length > 0) dates.add(meeting.date);
  const targets = await references.targets(body.id, [...dates]);
  const find = (row: ReferenceRow, from: Origin): ReferenceRow => {
    const found = resolveReference(soughtBy(row, from, register), targets);
    // The heading of one's own minutes is no reference.
    const itself = found?.meeting === from.meeting && found.item === null;
    return {
      ...row,
      targetMeeting: itself ? null : (found?.meeting ?? null),
      targetItem: found?.item ?? null,
    };
  };
  await references.replace(
    meeting.id,
    rows.map((row) => find(row, { meeting: meeting.id, organization: meeting.organization })),
    isNew,
  );
  const changed = incoming
    .map((row) => ({ row, now: find(row, row) }))
    .filter(
      ({ row, now }) =>
        row.targetMeeting !== now.targetMeeting || row.targetItem !== now.targetItem,
    );
  await references.retarget(changed.map(({ now }) => now));
  await stale.mark('meeting', [...new Set(changed.map(({ row }) => row.meeting))]);
}

type Origin = Pick<PlacedReferenceRow, 'meeting' | 'organization'>;

function soughtBy(
  { organizationKey, date, number, title }: ReferenceRow,
  { organization }: Origin,
  register: OrganizationRegister,
): SoughtItem {
  const named =
    organizationKey === null ? register.byId(organization) : register.byKey(organizationKey);
  return { organization: named?.leader ?? null, date, number, title };
}

function toRows(
  { id, document, index }: ProjectedItem,
  meeting: MeetingRow,
  documents: readonly ValidDocument[],
): ReferenceRow[] {
  const analysis = documents.find((one) => one.id === document)?.analysis[index];
  return (analysis?.references ?? []).map(({ part, start, end, target }, position) => ({
    item: id,
    position,
    part,
    start,
    end,
    organizationKey: target.meeting === 'this' ? null : target.meeting.organization,
    date: target.meeting === 'this' ? meeting.date : target.meeting.date,
    number: target.number,
    title: target.title,
    targetMeeting: null,
    targetItem: null,
  }));
}
