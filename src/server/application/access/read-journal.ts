import { isEveryCommittee, type Actor } from '#domain/access/actor.ts';
import { committeesOfDuty, hasDuty } from '#domain/access/duties.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, JournalFilter, JournalPage, JournalScope } from '../ports.ts';

/** How many entries stand on a page. */
const pageLength = 50;

/**
 * Reads the journal: the administrator and the auditor may. An auditor of some committees reads what happened to their matters,
 * meetings, members and settings, and nothing of accounts or of the whole municipality. Whoever administers the house reads no
 * agenda and nothing closed for that: of those it is told what happened and when, not of which matter and why. Reading it is nothing that changes.
 * @param page from 1
 */
export async function readJournal(
  { actor, stores }: Pick<Context, 'actor' | 'stores'>,
  filter: JournalFilter,
  page: number,
): Promise<Result<JournalPage & { readonly pages: number }, { readonly type: 'not-allowed' }>> {
  if (!hasDuty(actor, 'read-journal')) return err({ type: 'not-allowed' });
  const committees = committeesOfDuty(actor, 'read-journal');
  const reader = {
    within: scopeOf(actor, committees),
    readsClosed: covers(actor, committeesOfDuty(actor, 'read-closed-journal'), committees),
  };
  const found = await stores.journal.read(filter, reader, pageLength, (page - 1) * pageLength);
  return ok({ ...found, pages: Math.max(1, Math.ceil(found.total / pageLength)) });
}

type Committees = 'all' | readonly OrganizationId[];

/** Of all committees: the municipality's accounts and settings as well. */
const scopeOf = (actor: Actor, committees: Committees): JournalScope =>
  committees === 'all'
    ? 'all'
    : { committees, body: isEvery(actor, committees) ? (actor.within?.body ?? null) : null };

const isEvery = (actor: Actor, committees: Committees): boolean =>
  committees === 'all' || isEveryCommittee(actor, committees);

/** Whether whoever reads the journal of some committees is the auditor of each of them. */
const covers = (actor: Actor, audited: Committees, read: Committees): boolean =>
  isEvery(actor, audited) ||
  (audited !== 'all' && read !== 'all' && new Set(read).isSubsetOf(new Set(audited)));
