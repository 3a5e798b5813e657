import { committeesOf, holdsRole, isAdministrator } from '#domain/access/actor.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, JournalFilter, JournalPage } from '../ports.ts';

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
  const reader = {
    within: isAdministrator(actor) ? ('all' as const) : committeesOf(actor, 'auditor'),
    readsClosed: committeesOf(actor, 'auditor') === 'all' || !isAdministrator(actor),
  };
  const found = await stores.journal.read(filter, reader, pageLength, (page - 1) * pageLength);
  return ok({ ...found, pages: Math.max(1, Math.ceil(found.total / pageLength)) });
}
