import { sql } from 'kysely';
import type { BodyId, OrganizationId } from '#domain/ids.ts';
import type { Period } from '#domain/meeting/meeting-pattern.ts';
import type { OtherMeeting } from '#domain/meeting/plan-doubt.ts';
import type { Db } from './database.ts';

/** Days on which a committee meets; cancelled meetings are left out. */
export async function readDaysTaken(
  db: Db,
  names: readonly OrganizationId[],
  { from, until }: Period,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ date: string }>`
    select distinct m.date from meeting m
    left join planned_meeting p on p.meeting_id = m.id
    where m.organization_id = any(${names}::uuid[]) and m.date between ${from} and ${until}
      and p.cancelled_reason is null
  `.execute(db);
  return new Set(rows.map(({ date }) => date));
}

/**
 * Meetings of the municipality's other committees, and the members of this one who sit there too: whom the minutes of the
 * last two years before the period or in it name in both.
 */
export async function readOtherMeetings(
  db: Db,
  body: BodyId,
  names: readonly OrganizationId[],
  { from, until }: Period,
): Promise<readonly OtherMeeting[]> {
  const { rows } = await sql<{
    committee: string;
    date: string;
    time: string | null;
    in_both: string[];
  }>`
    with sits as (
      select distinct o.leader_id as committee, leader.id as person, leader.name
      from attendance a
      join meeting m on m.id = a.meeting_id
      join organization o on o.id = a.organization_id
      join person p on p.id = a.person_id
      join person leader on leader.id = p.leader_id
      where m.body_id = ${body} and a.item_id is null
        and m.date between ${from}::date - interval '2 years' and ${until}::date
    ), own as (
      select distinct person from sits
      where committee in (select leader_id from organization where id = any(${names}::uuid[]))
    )
    select o.name as committee, m.date, m.time,
      coalesce((select array_agg(s.name order by s.name) from sits s join own on own.person = s.person
                where s.committee = o.id), '{}') as in_both
    from meeting m
    join organization named on named.id = m.organization_id
    join organization o on o.id = named.leader_id
    left join planned_meeting p on p.meeting_id = m.id
    where m.body_id = ${body} and m.date between ${from} and ${until}
      and m.organization_id <> all(${names}::uuid[]) and p.cancelled_reason is null
    order by m.date, m.time, o.name
  `.execute(db);
  return rows.map(({ committee, date, time, in_both }) => ({
    committee,
    date,
    time,
    inBoth: in_both,
  }));
}
