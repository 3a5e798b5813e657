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
 * Meetings of the municipality's other committees, and the members of this one who sit there too that day, by the register of
 * members. A municipality that keeps no register has its minutes: whom those of the last two years before the period or in it
 * name in both.
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
    with registered as (
      select o.leader_id as committee, p.leader_id as person, s.valid_from, s.valid_until
      from seat s
      join organization o on o.id = s.organization_id
      join person p on p.id = s.person_id
      where o.body_id = ${body}
    ), sits as (
      select committee, person, valid_from, valid_until from registered
      union all
      select distinct o.leader_id, p.leader_id, '-infinity'::date, null::date
      from attendance a
      join meeting m on m.id = a.meeting_id
      join organization o on o.id = a.organization_id
      join person p on p.id = a.person_id
      where not exists (select from registered) and m.body_id = ${body} and a.item_id is null
        and m.date between ${from}::date - interval '2 years' and ${until}::date
    ), own as (
      select * from sits
      where committee in (select leader_id from organization where id = any(${names}::uuid[]))
    )
    select o.name as committee, m.date, m.time,
      coalesce((select array_agg(distinct leader.name order by leader.name)
                from sits s
                join own on own.person = s.person
                join person leader on leader.id = s.person
                where s.committee = o.id
                  and m.date between s.valid_from and coalesce(s.valid_until, 'infinity')
                  and m.date between own.valid_from and coalesce(own.valid_until, 'infinity')),
               '{}') as in_both
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
