import type { CommitteePage, CommitteeSummary } from '#application/publication/ports.ts';
import type { PublishedDb } from './database.ts';
import { bodyShown } from './published-body.ts';
import type { CommitteeMember } from './published-schema.ts';
import { selectMeetings, toMeeting } from './published-meeting.ts';

const danish = new Intl.Collator('da');

const selectCommittees = (db: PublishedDb) =>
  db
    .selectFrom('published.committee as c')
    .leftJoin('published.meeting as m', 'm.committee_slug', 'c.slug')
    .groupBy('c.slug')
    .select((eb) => [
      'c.slug',
      'c.name',
      'c.members',
      bodyShown.as('body'),
      eb.fn.count<number>('m.slug').as('meetings'),
      eb.fn.max<string | null>('m.date').filterWhere('m.kind', '=', 'minutes').as('last_meeting'),
    ]);

type CommitteeRow = Awaited<ReturnType<ReturnType<typeof selectCommittees>['execute']>>[number];

const toCommittee = (row: CommitteeRow): CommitteeSummary => ({
  slug: row.slug,
  name: row.name,
  body: row.body,
  meetings: row.meetings,
  lastMeeting: row.last_meeting,
  sitting: sittingOf(row.members),
});

/** Terms are written `2026-2029`: the greatest is the newest. */
function sittingOf(members: readonly CommitteeMember[]): CommitteeSummary['sitting'] {
  const period = members
    .flatMap((member) => member.period ?? [])
    .toSorted()
    .at(-1);
  if (period === undefined) return null;
  return { period, members: members.filter((member) => member.period === period) };
}

/** By name, as a Danish register sorts: å last. */
export async function readCommittees(db: PublishedDb): Promise<CommitteeSummary[]> {
  const rows = await selectCommittees(db).execute();
  return rows.map(toCommittee).toSorted((a, b) => danish.compare(a.name, b.name));
}

export async function readCommittee(db: PublishedDb, slug: string): Promise<CommitteePage | null> {
  const row = await selectCommittees(db)
    .where('c.slug', '=', slug)
    .select(['c.kind', 'c.periods'])
    .executeTakeFirst();
  if (!row) return null;
  const meetings = await selectMeetings(db)
    .where('committee_slug', '=', slug)
    .orderBy('date', 'desc')
    .orderBy('slug')
    .execute();
  return {
    ...toCommittee(row),
    kind: row.kind,
    periods: row.periods,
    members: row.members,
    all: meetings.map(toMeeting),
  };
}
