import type { PaperId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';
import type { Sending } from './route-store.ts';

/** What a paper was sent on as; null where it has not been, and where what it was sent on as has been given up. */
export async function sentOnAs(
  { routes, papers }: Pick<Stores, 'routes' | 'papers'>,
  paper: PaperId,
): Promise<Sending | null> {
  const sending = await routes.sending(paper);
  if (!sending) return null;
  const next = await papers.find(sending.next);
  return next === null || next.state.status === 'dropped' ? null : sending;
}

export const isSentOn = async (
  stores: Pick<Stores, 'routes' | 'papers'>,
  paper: PaperId,
): Promise<boolean> => (await sentOnAs(stores, paper)) !== null;
