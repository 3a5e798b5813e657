import type { AbsenceKind } from '../minutes/parsed-minutes.ts';
import type { AbsenceSnapshot, MeetingSnapshot, PersonRef } from './snapshot.ts';

/** That a member was at a meeting or away from it, or from one of its items. */
export type Attendance = {
  /** Null for the meeting as a whole. */
  readonly itemKey: string | null;
  readonly slug: string;
  readonly name: string;
  readonly party: string | null;
  readonly kind: AbsenceKind | 'present';
};

/**
 * Who was there and who was away, as a public copy says it: of the members who have a page. Absences from another
 * body's treatment are told by that body's own minutes, and from a closed or held item by nobody.
 */
export function attendanceIn({
  attendees,
  absentees,
  items,
}: Pick<MeetingSnapshot, 'attendees' | 'absentees' | 'items'>): readonly Attendance[] {
  return [
    ...attendees.flatMap((person) => of(person, null, 'present')),
    ...absentees.flatMap((absence) => ofAbsence(absence, null)),
    ...items.flatMap((item) =>
      item.status === 'open' ? item.absences.flatMap((one) => ofAbsence(one, item.key)) : [],
    ),
  ];
}

const ofAbsence = (absence: AbsenceSnapshot, itemKey: string | null): readonly Attendance[] =>
  absence.organization === null ? of(absence, itemKey, absence.kind) : [];

const of = (
  { slug, name, party }: PersonRef,
  itemKey: string | null,
  kind: Attendance['kind'],
): readonly Attendance[] => (slug === null ? [] : [{ itemKey, slug, name, party, kind }]);
