import * as v from 'valibot';
import { committeesToWriteFor, listPapers, paperViews } from '#application/paper/list-papers.ts';
import { parseId, type OrganizationId } from '#domain/ids.ts';
import { paperStatuses } from '#domain/paper/paper.ts';
import type { PageServerLoad } from './$types';

const Filters = v.object({
  vis: v.fallback(v.optional(v.picklist(paperViews)), undefined),
  trin: v.fallback(v.optional(v.picklist(paperStatuses)), undefined),
  q: v.fallback(v.pipe(v.string(), v.maxLength(200)), ''),
  udvalg: v.fallback(v.string(), ''),
});

export const load: PageServerLoad = async ({ locals, url }) => {
  const filters = v.parse(Filters, Object.fromEntries(url.searchParams));
  const context = locals.context();
  const mayBegin = (await committeesToWriteFor(context)).length > 0;
  // Who begins no matters has none of their own to begin with.
  const view = filters.vis ?? (mayBegin ? 'mine' : 'all');
  const committee: OrganizationId | undefined = parseId(filters.udvalg);
  const papers = await listPapers(context, {
    view,
    words: filters.q,
    ...(committee === undefined ? {} : { committee }),
    ...(filters.trin === undefined ? {} : { status: filters.trin }),
  });
  const all = await listPapers(context, { view: 'all' });
  const committees = [
    ...new Map(all.map(({ committee, committeeName }) => [committee, committeeName])),
  ].map(([id, name]) => ({ id, name }));
  return {
    filters: { view, status: filters.trin ?? '', words: filters.q, committee },
    mayBegin,
    committees,
    papers: papers.map((paper) => ({
      id: paper.id,
      title: paper.title,
      caseNumber: paper.caseNumber,
      committee: paper.committeeName,
      owner: paper.ownerName,
      status: paper.state.status,
      isClosed: paper.access.kind === 'closed',
      waits: paper.waits,
      wantedFor: paper.wantedFor,
      changedAt: paper.changedAt,
    })),
  };
};
