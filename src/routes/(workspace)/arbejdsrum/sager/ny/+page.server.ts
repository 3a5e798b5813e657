import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { isDate } from '#domain/text/calendar.ts';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { committeesToWriteFor } from '#application/paper/list-papers.ts';
import { viewPaper } from '#application/paper/view-paper.ts';
import { parseId } from '#domain/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const context = locals.context();
  const committees = await committeesToWriteFor(context);
  const copyOf = parseId<'Paper'>(url.searchParams.get('kopi') ?? '');
  const original = copyOf ? await viewPaper(context, copyOf) : null;
  return {
    committees: committees.map(({ id, name }) => ({ id, name })),
    original: original && {
      id: original.paper.id,
      title: original.paper.title,
      committee: original.paper.committee,
    },
  };
};

const Form = v.object({
  committee: v.string(),
  copyOf: v.optional(v.string(), ''),
  title: v.pipe(v.string(), v.maxLength(300)),
  wantedFor: v.union([v.pipe(v.string(), v.check(isDate)), v.literal('')]),
  caseNumber: v.pipe(v.string(), v.maxLength(60)),
});

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const written = Object.fromEntries(await request.formData());
    const form = v.safeParse(Form, written);
    const committee = form.success && parseId<'Organization'>(form.output.committee);
    if (!form.success || !committee) return fail(400, { refused: 'not-found' as const, written });
    const { title, wantedFor, caseNumber } = form.output;
    const { copyOf } = form.output;
    const original = copyOf === '' ? undefined : parseId<'Paper'>(copyOf);
    if (copyOf !== '' && !original) return fail(400, { refused: 'not-found' as const, written });
    const command = {
      committee,
      title,
      wantedFor: wantedFor === '' ? null : wantedFor,
      caseNumber: caseNumber === '' ? null : caseNumber,
    };
    const begun = await beginPaper(locals.context(), command, original);
    if (!begun.ok) return fail(400, { refused: begun.error.type, written });
    redirect(303, `/arbejdsrum/sager/${begun.value}`);
  },
};
