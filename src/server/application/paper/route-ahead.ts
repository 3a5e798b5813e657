import type { MeetingId, OrganizationId, PaperId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';
import type { PaperRow } from './paper-store.ts';
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

/** A published agenda of a paper's own committee that it stands on. */
export type Treatment = {
  readonly meeting: MeetingId;
  readonly committee: OrganizationId;
  /** ISO date. */
  readonly date: string;
};

/** Where a paper has been, or is to be, treated by its own committee: on the last of its agendas that are out; else null. */
export const treatedOn = async (
  { agendas }: Pick<Stores, 'agendas'>,
  { id, committee }: Pick<PaperRow, 'id' | 'committee'>,
): Promise<Treatment | null> =>
  (await agendas.publishedWith(id)).findLast((out) => out.committee === committee) ?? null;

/** The papers by which a matter came to this one, oldest first. */
export const papersBefore = async (
  stores: Pick<Stores, 'routes' | 'papers'>,
  paper: PaperId,
): Promise<readonly PaperRow[]> => rowsOf(stores, await stores.routes.before(paper));

/** The papers that this one was sent on as, one after the other, nearest first; none from one on that has been given up. */
export async function papersAfter(
  stores: Pick<Stores, 'routes' | 'papers'>,
  paper: PaperId,
): Promise<readonly PaperRow[]> {
  const rows = await rowsOf(stores, await stores.routes.after(paper));
  const givenUp = rows.findIndex(({ state }) => state.status === 'dropped');
  return givenUp === -1 ? rows : rows.slice(0, givenUp);
}

async function rowsOf(
  { papers }: Pick<Stores, 'papers'>,
  ids: readonly PaperId[],
): Promise<readonly PaperRow[]> {
  const rows: PaperRow[] = [];
  for (const id of ids) {
    const row = await papers.find(id);
    if (row) rows.push(row);
  }
  return rows;
}
