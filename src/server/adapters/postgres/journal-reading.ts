import { sql } from 'kysely';
import { noAccount } from '#application/access/journal-failure.ts';
import type {
  JournalFilter,
  JournalPage,
  JournalReader,
  JournalScope,
} from '#application/ports.ts';
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
    .$if(within !== 'all', (query) => query.where(isWithin(within === 'all' ? nothing : within)));
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
  // What was noted of one thing may be about another: nothing is told of a line that touches something closed.
  const isTold = ({ what: event, subject: of, detail }: (typeof rows)[number]): boolean =>
    readsClosed ||
    !(event.startsWith('agenda-') || [of, ...idsIn(detail)].some((id) => closed.has(id)));
  return {
    total,
    lines: rows.map((line) => ({
      ...line,
      subjectName: names.get(line.subject) ?? null,
      detail: isTold(line) ? nameIds(line.detail, names) : null,
    })),
  };
}

const nothing = { committees: [], body: null } as const;

/**
 * What happened to something of theirs, and what those who can sign in at the municipality have done: its settings among it. With
 * them what belongs to no municipality and names nobody: the register of subjects, and sign-ins tried on accounts that are not there.
 */
const isWithin = (scope: Exclude<JournalScope, 'all'>) => sql<boolean>`(
  j.subject in ${subjectsWithin(scope)}
  or j.account_id in (select id from account where body_id = ${scope.body}::uuid)
  or (${scope.body}::uuid is not null and (j.what = 'kle-imported' or j.subject = ${noAccount}))
)`;

/** Ids of all that belongs to some committees, and to a municipality, under whatever name they have had. */
const subjectsWithin = ({ committees, body }: Exclude<JournalScope, 'all'>) => sql`(
  with own as (select id from organization where leader_id = any(${committees}::uuid[])),
    own_meeting as (select id from meeting where organization_id in (select id from own)),
    own_paper as (select id from paper where committee_id in (select id from own))
  select id::text from own
  union all select ${body}::text where ${body}::text is not null
  union all select id::text from account where body_id = ${body}::uuid
  union all select f.import_id::text from import_file f
    join document_version v on v.import_file_id = f.id
    join document d on d.id = v.document_id
    join meeting m on m.id = d.meeting_id where m.body_id = ${body}::uuid
  union all select id::text from own_meeting
  union all select id::text from own_paper
  union all select id::text from paper_attachment where paper_id in (select id from own_paper)
  union all select id::text from agenda_item where meeting_id in (select id from own_meeting)
  union all select id::text from finding where item_id in (
    select id from agenda_item where meeting_id in (select id from own_meeting))
  union all select id::text from seat where organization_id in (select id from own)
)`;
