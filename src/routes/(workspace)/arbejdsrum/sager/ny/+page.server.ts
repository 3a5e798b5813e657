import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { committeesToWriteFor } from '#application/paper/list-papers.ts';
import { viewPaper } from '#application/paper/view-paper.ts';
import { parseId } from '#domain/ids.ts';
import type { PaperRefusal } from '#ui/text/paper-refused.ts';
import { typedForm } from '../../../../../server/http/typed-form.ts';
import { day, readForm } from '../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

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
  wantedFor: day,
  caseNumber: v.pipe(v.string(), v.maxLength(60)),
});

export const actions = {
  default: async (event) => {
    const form = readForm(await event.request.formData(), Form);
    if (!form.ok) return refuse(event, form.error.type, form.error.field);
    const { copyOf, caseNumber, title, wantedFor } = form.value;
    const committee = parseId<'Organization'>(form.value.committee);
    const original = copyOf === '' ? undefined : parseId<'Paper'>(copyOf);
    if (!committee || (copyOf !== '' && !original)) return refuse(event, 'not-found');
    const command = {
      committee,
      title,
      wantedFor,
      caseNumber: caseNumber === '' ? null : caseNumber,
    };
    const begun = await beginPaper(event.locals.context(), command, original);
    if (!begun.ok) return refuse(event, begun.error.type);
    redirect(303, `/arbejdsrum/sager/${begun.value}`);
  },
} satisfies Actions;

/** The form is given back whatever it was refused for: no page of a matter is missing here. */
const refuse = async (event: RequestEvent, refused: PaperRefusal, field: string | null = null) =>
  fail(400, { refused, field, typed: await typedForm(event) });
