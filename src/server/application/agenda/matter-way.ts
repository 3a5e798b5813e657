import type { MatterWay, WayStop } from '#domain/paper/route.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { PaperRow } from '../paper/paper-store.ts';
import { sentOnAs } from '../paper/route-ahead.ts';
import type { Stores } from '../ports.ts';

/**
 * Where the matter of a paper on an agenda has been and goes from here, as the agenda may say it. What is open does not tell that
 * it has been treated behind closed doors (LAW L16), nor of a meeting that has not been announced.
 */
export async function matterWay(stores: Stores, paper: PaperRow): Promise<MatterWay> {
  const sending = await sentOnAs(stores, paper.id);
  const next = sending && (await stores.papers.find(sending.next));
  const hidesNext = paper.access.kind === 'open' && next?.access.kind === 'closed';
  const planned: WayStop[] = [];
  for (const { committee, wantedFor } of hidesNext ? [] : await stores.routes.ofPaper(paper.id))
    planned.push({
      committee: await nameOf(stores, committee),
      date:
        wantedFor !== null && (await isAnnounced(stores, paper, committee, wantedFor))
          ? wantedFor
          : null,
    });
  return { before: await wayBefore(stores, paper), planned };
}

async function wayBefore(stores: Stores, paper: PaperRow): Promise<readonly WayStop[]> {
  const stops: WayStop[] = [];
  let earlier = await stores.routes.before(paper.id);
  while (earlier !== null) {
    const row = await stores.papers.find(earlier);
    const out = (await stores.agendas.publishedWith(earlier)).findLast(
      ({ committee }) => committee === row?.committee,
    );
    const isTold = paper.access.kind === 'closed' || row?.access.kind === 'open';
    if (out && isTold)
      stops.unshift({ committee: await nameOf(stores, out.committee), date: out.date });
    earlier = await stores.routes.before(earlier);
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
