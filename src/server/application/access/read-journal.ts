import {
  committeesOf,
  holdsRole,
  isAdministrator,
  isEveryCommittee,
  type Actor,
} from '#domain/access/actor.ts';
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
  if (!holdsRole(actor, 'auditor') && !isAdministrator(actor)) return err({ type: 'not-allowed' });
  const within = isAdministrator(actor) ? ofAdministrator(actor) : ofAuditor(actor);
  const isAuditorOfAll = isEvery(actor, committeesOf(actor, 'auditor'));
  const reader = { within, readsClosed: isAuditorOfAll || !isAdministrator(actor) };
  const found = await stores.journal.read(filter, reader, pageLength, (page - 1) * pageLength);
  return ok({ ...found, pages: Math.max(1, Math.ceil(found.total / pageLength)) });
}

/** Everything of the municipality: where the house holds several, its accounts and settings as well as its committees. */
const ofAdministrator = ({ within }: Actor): JournalScope =>
  within === undefined ? 'all' : { committees: [...within.committees], body: within.body };

/** Of all its committees: what an administrator reads. */
function ofAuditor(actor: Actor): JournalScope {
  const committees = committeesOf(actor, 'auditor');
  if (committees === 'all') return 'all';
  return isEvery(actor, committees) ? ofAdministrator(actor) : { committees, body: null };
}

const isEvery = (actor: Actor, committees: 'all' | readonly OrganizationId[]): boolean =>
  committees === 'all' || isEveryCommittee(actor, committees);
