import { fail, type RequestEvent } from '@sveltejs/kit';
import type { PaperDescription } from '#application/paper/describe-paper.ts';
import type { FoundSubject } from '#application/paper/find-subjects.ts';
import type { TypedForm } from '#ui/components/frame/typed-form.ts';
import type { PaperRefusal } from '#ui/text/paper-refused.ts';
import { notFoundAnyMore, typedForm } from '../../../../../server/http/typed-form.ts';

/** Why a form of the sheet was not taken. */
type Refusal = {
  readonly type: PaperRefusal;
  /** Name of the field that it is about, where its type does not say. */
  readonly field?: string | null;
  /** Where somebody else has written meanwhile. */
  readonly sections?: readonly string[];
  readonly fields?: PaperDescription;
};

/** A form of the sheet that was refused, with all that was typed in it. */
type RefusedForm = {
  readonly refused: PaperRefusal;
  readonly field: string | null;
  readonly typed: TypedForm;
  /** The sections, and what is there now of the fields, in which somebody else has written meanwhile. */
  readonly stale: { readonly sections: readonly string[]; readonly fields: PaperDescription };
  /** The subjects that the word in the field of the subject code finds. */
  readonly subjects: readonly FoundSubject[] | null;
};

/** Refuses a form, and gives it back. */
export async function refuse(
  event: Pick<RequestEvent, 'locals' | 'request' | 'url'>,
  { type, field = null, sections = [], fields = {} }: Refusal,
  status = 409,
  more: Partial<Pick<RefusedForm, 'typed' | 'subjects'>> = {},
) {
  if (type === 'not-found') return notFoundAnyMore(event);
  const refused: RefusedForm = {
    refused: type,
    field,
    typed: more.typed ?? (await typedForm(event)),
    stale: { sections, fields },
    subjects: more.subjects ?? null,
  };
  return fail(status, refused);
}
