import type { MatterWay, RouteStep, WayStop } from '#domain/paper/route.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { PaperRow } from '../paper/paper-store.ts';
import { papersAfter, papersBefore, treatedOn } from '../paper/route-ahead.ts';
import type { Stores } from '../ports.ts';

/**
 * Where the matter of a paper on an agenda has been and goes from here, as the agenda may say it. What is open does not tell that
 * it has been treated behind closed doors (LAW L16), nor of a meeting that has not been announced.
 */
export async function matterWay(stores: Stores, paper: PaperRow): Promise<MatterWay> {
  const planned: WayStop[] = [];
  for (const { committee, wantedFor } of await stepsToTell(stores, paper))
    planned.push({
      committee: await nameOf(stores, committee),
      date:
        wantedFor !== null && (await isAnnounced(stores, paper, committee, wantedFor))
          ? wantedFor
          : null,
    });
  return { before: await wayBefore(stores, paper), planned };
}

/**
 * The steps of a route as far as an open item may tell of them: up to the first treatment that is closed, however far ahead, and
 * to none by a committee that treats the matter behind closed doors, wherever in the route it stands.
 */
async function stepsToTell(stores: Stores, paper: PaperRow): Promise<readonly RouteStep[]> {
  const steps = await stores.routes.ofPaper(paper.id);
  if (paper.access.kind === 'closed') return steps;
  const after = await papersAfter(stores, paper.id);
  const isClosed = ({ access }: PaperRow): boolean => access.kind === 'closed';
  const firstClosed = after.findIndex(isClosed);
  if (firstClosed === -1) return steps;
  const hidden = new Set(after.filter(isClosed).map(({ committee }) => committee));
  const inTheOpen = steps.slice(0, firstClosed);
  const last = inTheOpen.findIndex(({ committee }) => hidden.has(committee));
  return last === -1 ? inTheOpen : inTheOpen.slice(0, last);
}

async function wayBefore(stores: Stores, paper: PaperRow): Promise<readonly WayStop[]> {
  const stops: WayStop[] = [];
  for (const earlier of await papersBefore(stores, paper.id)) {
    const out = await treatedOn(stores, earlier);
    const isTold = paper.access.kind === 'closed' || earlier.access.kind === 'open';
    if (out && isTold)
      stops.push({ committee: await nameOf(stores, out.committee), date: out.date });
  }
  return stops;
}

const nameOf = async (
  { organizations }: Pick<Stores, 'organizations'>,
  id: OrganizationId,
): Promise<string> => (await organizations.find(id))?.name ?? '';

async function isAnnounced(
  { organizations, meetings, plans }: Stores,
  { body }: PaperRow,
  committee: OrganizationId,
  date: string,
): Promise<boolean> {
  const names = (await organizations.ofBody(body)).filter(({ leader }) => leader === committee);
  for (const meeting of await meetings.on(
    names.map(({ id }) => id),
    date,
  )) {
    const planned = await plans.find(meeting.id);
    if (meeting.state === 'published' || (planned !== null && planned.announcedAt !== null))
      return true;
  }
  return false;
}
