import { sql, type RawBuilder } from 'kysely';
import type { PersonId } from '#domain/ids.ts';
import { settlingOutcomes } from '#domain/minutes/settling-outcomes.ts';

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

/** Whether the line called `e` has been decided by its committee, and by no word that leaves it open. */
const isDecided = sql`exists (
  select from agenda_item i join decision d on d.item_id = i.id and d.own
  where i.entry_id = e.id and i.position is not null
  having bool_and(d.released and d.outcome = any(${[...settlingOutcomes]}::text[])))`;

const hasComeBack = sql`exists (
  select from agenda_postponement b where b.entry_id = e.id and b.returned_entry_id is not null)`;

/** Whether the paper called `p` has been sent on as one that has not been given up: that one carries the matter. */
const isCarriedOn = sql`exists (
  select from paper_sending s join paper next on next.id = s.next_id and next.status <> 'dropped'
  where s.paper_id = p.id)`;

/** A common table `pending (root)`: of `treated`, the matters that are not decided. */
const pending = sql`
  pending (root) as (
    select t.root from treated t join paper p on p.id = t.paper
    where p.status <> 'dropped' and not ${isCarriedOn} and not (
      p.status = 'approved'
      and not exists (select from paper_route r where r.paper_id = p.id)
      and exists (select from agenda_entry e where e.paper_id = p.id and ${isDecided})
      and not exists (select from agenda_entry e
        where e.paper_id = p.id and e.position is not null and not ${hasComeBack} and not ${isDecided}))
    union
    select t.root from treated t join agenda_entry e on e.id = t.entry and e.paper_id is null
    where not ${hasComeBack} and not ${isDecided}
  )`;

/**
 * A query for `paper` and `entry` of all that somebody is disqualified in (LAW L53), by whatever name the register has them: the one
 * place that says so, for the sheet, lists, drafts, agendas, minutes, notices and mails.
 *
 * It holds until the matter is decided. The law is silent on what that is where a matter is treated more than once, and so it is
 * kept back rather than told: every paper that is not given up or sent on stands on an agenda, is to go no further, and each of its
 * lines has the committee's own decision in minutes that are here, by a word that leaves nothing open (`settlingOutcomes`); a line
 * without a paper, or what it has come back as, has been decided likewise. A matter that is taken up again is kept back again.
 */
export const recusedMatters = (person: PersonId): RawBuilder<unknown> => sql`
  with recursive ${treatedFrom(sql`
    select r.entry_id from agenda_recusal r
    join person p on p.id = r.person_id
    join person self on self.leader_id = p.leader_id and self.id = ${person}`)},
  ${pending}
  select distinct paper, entry from treated where root in (select root from pending)`;
