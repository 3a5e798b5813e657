import { sql } from 'kysely';
import type { JournalFilter, JournalPage, JournalReader } from '#application/ports.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { Db } from './database.ts';
import { closedAmong, idsIn, nameIds, namesOf } from './journal-names.ts';

/** Entries of the journal, the newest first, with what their subject is called now. */
export async function readJournal(
  db: Db,
  { by, what, subject, from, until }: JournalFilter,
  { within, readsClosed }: JournalReader,
  limit: number,
  offset: number,
): Promise<JournalPage> {
  const asked = db
    .selectFrom('journal as j')
    // A percent sign in a name is no wildcard.
    .$if(by !== null, (query) =>
      query.where(sql<boolean>`strpos(lower(j.by), lower(${by ?? ''})) > 0`),
    )
    .$if(what !== null, (query) => query.where('j.what', '=', what ?? ''))
    .$if(subject !== null, (query) => query.where('j.subject', '=', subject ?? ''))
    .$if(from !== null, (query) =>
      query.where(sql<boolean>`j.at >= ${from}::date::timestamp at time zone 'Europe/Copenhagen'`),
    )
    .$if(until !== null, (query) =>
      query.where(
        sql<boolean>`j.at < (${until}::date + 1)::timestamp at time zone 'Europe/Copenhagen'`,
      ),
    )
    .$if(within !== 'all', (query) =>
      query.where(sql<boolean>`j.subject in ${subjectsWithin(within === 'all' ? [] : within)}`),
    );
  const { total } = await asked
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await asked
    .select(['j.id', 'j.at', 'j.by', 'j.what', 'j.subject', 'j.detail'])
    .orderBy('j.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const ids = rows.flatMap((line) => [line.subject, ...idsIn(line.detail)]);
  const closed = readsClosed ? new Set<string>() : await closedAmong(db, ids);
  const names = await namesOf(
    db,
    ids.filter((id) => !closed.has(id)),
  );
  const isTold = ({ what: event, subject: of }: (typeof rows)[number]): boolean =>
    readsClosed || !(closed.has(of) || event.startsWith('agenda-'));
  return {
    total,
    lines: rows.map((line) => ({
      ...line,
      subjectName: names.get(line.subject) ?? null,
      detail: isTold(line) ? nameIds(line.detail, names) : null,
    })),
  };
}

/** Ids of all that belongs to some committees, under whatever name they have had. */
const subjectsWithin = (leaders: readonly OrganizationId[]) => sql`(
  with own as (select id from organization where leader_id = any(${leaders}::uuid[])),
    own_meeting as (select id from meeting where organization_id in (select id from own)),
    own_paper as (select id from paper where committee_id in (select id from own))
  select id::text from own
  union all select id::text from own_meeting
  union all select id::text from own_paper
  union all select id::text from paper_attachment where paper_id in (select id from own_paper)
  union all select id::text from agenda_item where meeting_id in (select id from own_meeting)
  union all select id::text from finding where item_id in (
    select id from agenda_item where meeting_id in (select id from own_meeting))
  union all select id::text from seat where organization_id in (select id from own)
)`;
