import { error } from '@sveltejs/kit';
import { compareRevisions } from '#application/paper/compare-revisions.ts';
import { parseId } from '#domain/ids.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const id = parseId<'Paper'>(params.paper);
  const [from, to] = ['fra', 'til'].map((name) => Number(url.searchParams.get(name)));
  if (!id || !Number.isInteger(from) || !Number.isInteger(to)) error(404);
  const compared = await compareRevisions(locals.context(), id, from ?? 0, to ?? 0);
  if (!compared) error(404);
  const { view, before, after, parts } = compared;
  return { id, title: view.paper.title, from: before.number, to: after.number, parts };
};
