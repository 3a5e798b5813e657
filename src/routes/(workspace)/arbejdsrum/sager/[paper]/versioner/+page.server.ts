import { error, fail, redirect } from '@sveltejs/kit';
import { compareRevisions } from '#application/paper/compare-revisions.ts';
import { takeBackRevision } from '#application/paper/take-back-revision.ts';
import { parseId } from '#domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const id = parseId<'Paper'>(params.paper);
  const [from, to] = ['fra', 'til'].map((name) => Number(url.searchParams.get(name)));
  if (!id || !Number.isInteger(from) || !Number.isInteger(to)) error(404);
  const compared = await compareRevisions(locals.context(), id, from ?? 0, to ?? 0);
  if (!compared) error(404);
  const { view, before, after, parts } = compared;
  return {
    id,
    title: view.paper.title,
    from: before.number,
    to: after.number,
    parts,
    mayTakeBack: view.actions.has('write'),
  };
};

export const actions = {
  takeBack: async ({ locals, params, request }) => {
    const id = parseId<'Paper'>(params.paper);
    const number = (await request.formData()).get('number');
    if (!id || typeof number !== 'string' || !/^\d{1,6}$/.test(number)) error(404);
    const done = await takeBackRevision(locals.context(), id, Number(number));
    if (!done.ok) return fail(409, { refused: done.error.type });
    redirect(303, `/arbejdsrum/sager/${id}`);
  },
} satisfies Actions;
