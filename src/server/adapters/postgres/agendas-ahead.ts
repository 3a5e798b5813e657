import { sql, type RawBuilder } from 'kysely';
import type { AgendaStore } from '#application/agenda/agenda-store.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { Db } from './database.ts';
import { isPaperVisible } from './paper-visible.ts';
import { toId, toIdOrNull } from './row-ids.ts';

/** Agendas that are being made for meetings to come. */
export async function listDrafts(
  db: Db,
  { committees, from, isAsked }: Parameters<AgendaStore['drafts']>[0],
): ReturnType<AgendaStore['drafts']> {
  const { rows } = await sql<{ id: string; committee: string; name: string; date: string }>`
    select m.id, leader.id as committee, leader.name, m.date
    from agenda a
    join meeting m on m.id = a.meeting_id
    join organization o on o.id = m.organization_id
    join organization leader on leader.id = o.leader_id
    left join planned_meeting p on p.meeting_id = m.id
    where ${isAmong(committees)} and m.date >= ${from}
      and (a.published_at is null or m.state <> 'published')
      and p.cancelled_reason is null
      and (${!isAsked} or a.chair_word = 'asked')
    order by m.date, leader.name, m.id
  `.execute(db);
  return rows.map(({ id, committee, name, date }) => ({
    meeting: toId(id),
    committee: toId(committee),
    committeeName: name,
    date,
  }));
}

/** A cancelled meeting is none that a paper can be put on. */
export async function listUnscheduled(
  db: Db,
  { reader, committees, from, until }: Parameters<AgendaStore['unscheduled']>[0],
): ReturnType<AgendaStore['unscheduled']> {
  const { rows } = await sql<{
    id: string;
    title: string;
    committee: string;
    name: string;
    wanted_for: string;
    meeting: string | null;
  }>`
    select paper.id, paper.title, leader.id as committee, leader.name, paper.wanted_for, there.id as meeting
    from paper
    join organization own on own.id = paper.committee_id
    join organization leader on leader.id = own.leader_id
    left join lateral (
      select m.id from meeting m
      join organization o on o.id = m.organization_id
      left join planned_meeting p on p.meeting_id = m.id
      where o.leader_id = leader.id and m.date = paper.wanted_for and p.cancelled_reason is null
      order by m.time, m.id limit 1
    ) there on true
    where ${isAmong(committees)} and ${isPaperVisible(reader)}
      and paper.status = 'approved' and paper.wanted_for between ${from} and ${until}
      and not exists (
        select from agenda_entry e
        join meeting m on m.id = e.meeting_id
        join organization o on o.id = m.organization_id
        where e.paper_id = paper.id and e.position is not null and o.leader_id = leader.id)
      and not exists (
        select from agenda_postponement back
        join agenda_entry e on e.id = back.entry_id
        where e.paper_id = paper.id and back.returned_entry_id is null)
    order by paper.wanted_for, paper.title, paper.id limit 100
  `.execute(db);
  return rows.map(({ id, title, committee, name, wanted_for: wantedFor, meeting }) => ({
    ...{ paper: toId(id), title, committee: toId(committee), committeeName: name, wantedFor },
    meeting: toIdOrNull(meeting),
  }));
}

const isAmong = (committees: 'all' | readonly OrganizationId[]): RawBuilder<boolean> =>
  committees === 'all' ? sql`true` : sql`leader.id = any(${[...committees]}::uuid[])`;
