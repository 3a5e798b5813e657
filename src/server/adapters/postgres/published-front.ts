import { sql } from 'kysely';
import type { Outcome } from '#domain/minutes/parsed-minutes.ts';
import type { DecidedSummary, Front } from '#application/publication/ports.ts';
import type { PublishedDb } from './database.ts';
import { readCommittees } from './published-committee.ts';
import { selectMeetings, toMeeting } from './published-meeting.ts';

const shown = 6;

export async function readFront(db: PublishedDb, today: string): Promise<Front> {
  const coming = await selectMeetings(db)
    .where((eb) =>
      eb.or([
        eb('date', '>', today),
        eb.and([eb('date', '=', today), eb('kind', '!=', 'minutes')]),
      ]),
    )
    .orderBy('date')
    .orderBy('time')
    .orderBy('slug')
    .limit(shown)
    .execute();
  return {
    decided: await readDecided(db, today),
    coming: coming.map(toMeeting),
    committees: await readCommittees(db),
  };
}

/** At most so many of one meeting, so that a long meeting does not hide the others. */
const ofOneMeeting = 3;

/** Standing items (approval of the agenda, any other business) make no matter, and are no news. */
async function readDecided(db: PublishedDb, today: string): Promise<DecidedSummary[]> {
  const { rows } = await sql<{
    meeting_slug: string;
    key: string;
    title: string;
    committee_name: string;
    date: string;
    outcome: Outcome;
    decision: string | null;
  }>`
    with newest as (
      select meeting_slug, key, position, title, committee_name, date, outcome, decision
      from published.item
      where matter_slug is not null and outcome not in ('none', 'nothing') and date <= ${today}
      order by date desc, meeting_slug, position
      limit 100
    ), numbered as (
      select *, row_number() over (partition by meeting_slug order by position) as place from newest
    )
    select * from numbered where place <= ${ofOneMeeting}
    order by date desc, meeting_slug, position limit ${shown}
  `.execute(db);
  return rows.map((row) => ({
    meeting: row.meeting_slug,
    itemKey: row.key,
    title: row.title,
    committee: row.committee_name,
    date: row.date,
    outcome: row.outcome,
    decision: row.decision,
  }));
}
