import { sql, type RawBuilder } from 'kysely';
import type { PersonId } from '#domain/ids.ts';

/**
 * A common table `treated (root, paper, entry)`: all papers and lines of the matters that some lines are about. A matter is
 * followed wherever it comes up again: on a joint agenda, as the paper that it was sent on as or came from (ADR 0013), as a paper
 * that goes on with the same case number, and as the line that a postponed one has come back as, with a paper or without.
 * @param roots a query for the lines that it is followed from
 */
export const treatedFrom = (roots: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  treated (root, paper, entry) as (
    select from_line.id, null::uuid, from_line.id from (${roots}) as from_line (id)
    union
    select t.root, next.paper, next.entry from treated t cross join lateral (
      select e.paper_id as paper, null::uuid as entry from agenda_entry e where e.id = t.entry and e.paper_id is not null
      union all select null, e.id from agenda_entry e where e.paper_id = t.paper
      union all select null, p.returned_entry_id from agenda_postponement p
        where p.entry_id = t.entry and p.returned_entry_id is not null
      union all select null, p.entry_id from agenda_postponement p where p.returned_entry_id = t.entry
      union all select s.next_id, null from paper_sending s where s.paper_id = t.paper
      union all select s.paper_id, null from paper_sending s where s.next_id = t.paper
      union all select same.id, null from paper own
        join paper same on same.body_id = own.body_id and same.case_number = own.case_number
        where own.id = t.paper
    ) next
  )`;

/**
 * A query for `paper` and `entry` of all that somebody is disqualified in (LAW L53), by whatever name the register has them: the one
 * place that says so, for the sheet, lists, drafts, agendas, notices and mails.
 */
export const recusedMatters = (person: PersonId): RawBuilder<unknown> => sql`
  with recursive ${treatedFrom(sql`
    select r.entry_id from agenda_recusal r
    join person p on p.id = r.person_id
    join person self on self.leader_id = p.leader_id and self.id = ${person}`)}
  select distinct paper, entry from treated`;
