import type { AbsenceKind } from '../minutes/parsed-minutes.ts';
import { printTerm, termOf } from '../organization/person-name.ts';
import type { CommitteeRef } from './snapshot.ts';

export type SeenMeeting = {
  readonly slug: string;
  readonly committee: CommitteeRef;
  /** ISO. */
  readonly date: string;
};

/** That the public minutes of a meeting name a person, for the meeting as a whole or for one open item. */
export type Sighting = {
  readonly meeting: SeenMeeting;
  readonly item: SeenItem | null;
  readonly party: string | null;
  readonly kind: AbsenceKind | 'present';
};
export type SeenItem = {
  readonly key: string;
  readonly number: string | null;
  readonly title: string;
};

/** What public minutes show of a person, the newest first. */
export type PersonRecord = {
  readonly memberships: readonly SeenMembership[];
  readonly presence: readonly CommitteePresence[];
  readonly absences: readonly MeetingAbsence[];
  /** The newest meetings that name the person. */
  readonly recent: readonly (SeenMeeting & { readonly was: 'present' | 'away' })[];
};

export type SeenMembership = {
  readonly committee: CommitteeRef;
  /** `2022-2025`. */
  readonly term: string;
  /** In the order in which they are first printed; several for who has changed party. */
  readonly parties: readonly string[];
  readonly first: string;
  readonly last: string;
};

export type CommitteePresence = {
  readonly committee: CommitteeRef;
  readonly years: readonly YearOfMeetings[];
};
/** Of each meeting held, oldest first: whether the minutes name the person as present, as away, or not at all. */
export type YearOfMeetings = {
  readonly year: string;
  readonly meetings: readonly (SeenMeeting & { readonly was: 'present' | 'away' | 'unnamed' })[];
};

export type MeetingAbsence = {
  readonly meeting: SeenMeeting;
  /** From the meeting as a whole; null when it is of some items only. */
  readonly kind: AbsenceKind | null;
  readonly items: readonly (SeenItem & { readonly kind: AbsenceKind })[];
};

const recentlySeen = 8;

/**
 * Puts together what public minutes show of a person.
 * @param sightings in any order
 * @param held the meetings of the same committees whose minutes list who was there. Only among those are meetings
 *   counted, and only between the first and the last time that the person is named in the committee and the term: minutes
 *   that print nothing but absences would make everybody an absentee.
 */
export function recordPerson(
  sightings: readonly Sighting[],
  held: readonly SeenMeeting[],
): PersonRecord {
  const meetings = [...Map.groupBy(sightings, ({ meeting }) => meeting.slug).values()]
    .flatMap((seen) => (seen[0] ? { meeting: seen[0].meeting, seen } : []))
    .toSorted(
      (a, b) => compare(b.meeting.date, a.meeting.date) || compare(a.meeting.slug, b.meeting.slug),
    );
  const terms = [
    ...Map.groupBy(
      meetings,
      ({ meeting }) => `${termOf(meeting.date)} ${meeting.committee.slug}`,
    ).values(),
  ];
  const was = new Map(meetings.map(({ meeting, seen }) => [meeting.slug, whereabouts(seen)]));
  return {
    memberships: terms.flatMap(membershipIn),
    presence: presenceIn(terms, held, was),
    absences: meetings.flatMap(({ meeting, seen }) => absenceFrom(meeting, seen)),
    recent: meetings
      .slice(0, recentlySeen)
      .map(({ meeting }) => ({ ...meeting, was: was.get(meeting.slug) ?? 'present' })),
  };
}

type SeenAt = { readonly meeting: SeenMeeting; readonly seen: readonly Sighting[] };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const isAway = (kind: Sighting['kind']): boolean => kind === 'excused' || kind === 'unexcused';

/** Who left, came late or took no part in an item was there; so was who is away from some items only. */
function whereabouts(seen: readonly Sighting[]): 'present' | 'away' {
  if (seen.some(({ item, kind }) => item === null && isAway(kind))) return 'away';
  return seen.some(({ kind }) => !isAway(kind)) ? 'present' : 'away';
}

/** @param newestFirst meetings of one committee in one term */
function membershipIn(newestFirst: readonly SeenAt[]): SeenMembership[] {
  const [newest] = newestFirst;
  const oldest = newestFirst.at(-1);
  if (!newest || !oldest) return [];
  const parties = newestFirst
    .toReversed()
    .flatMap(({ seen }) => seen.flatMap(({ party }) => party ?? []));
  return [
    {
      committee: newest.meeting.committee,
      term: printTerm(termOf(newest.meeting.date)),
      parties: [...new Set(parties)],
      first: oldest.meeting.date,
      last: newest.meeting.date,
    },
  ];
}

function presenceIn(
  terms: readonly (readonly SeenAt[])[],
  held: readonly SeenMeeting[],
  was: ReadonlyMap<string, 'present' | 'away'>,
): CommitteePresence[] {
  const counted = terms.flatMap((newestFirst) => {
    const [newest] = newestFirst;
    const oldest = newestFirst.at(-1);
    if (!newest || !oldest) return [];
    const { slug } = newest.meeting.committee;
    return held.filter(
      ({ committee, date }) =>
        committee.slug === slug && date >= oldest.meeting.date && date <= newest.meeting.date,
    );
  });
  return [...Map.groupBy(counted, ({ committee }) => committee.slug).values()].flatMap((ofOne) => {
    const [newest] = ofOne.toSorted((a, b) => compare(b.date, a.date));
    if (!newest) return [];
    const years = Map.groupBy(ofOne, ({ date }) => date.slice(0, 4));
    return {
      committee: newest.committee,
      years: [...years]
        .toSorted(([a], [b]) => compare(b, a))
        .map(([year, meetings]) => ({
          year,
          meetings: meetings
            .toSorted((a, b) => compare(a.date, b.date) || compare(a.slug, b.slug))
            .map((meeting) => ({ ...meeting, was: was.get(meeting.slug) ?? ('unnamed' as const) })),
        })),
    };
  });
}

function absenceFrom(meeting: SeenMeeting, seen: readonly Sighting[]): MeetingAbsence[] {
  const items = seen.flatMap(({ item, kind }) =>
    item === null || kind === 'present' ? [] : { ...item, kind },
  );
  const whole = seen.find(({ item, kind }) => item === null && kind !== 'present')?.kind ?? null;
  if (whole === null && items.length === 0) return [];
  return [{ meeting, kind: whole === 'present' ? null : whole, items }];
}
