import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { AttachmentRefused } from '#application/attachment/attachment-refused.ts';
import { acceptAttachmentFinding } from '#application/attachment/decide-attachment-finding.ts';
import {
  closeAttachment,
  openAttachment,
  orderAttachments,
  removeAttachment,
  renameAttachment,
  restoreAttachment,
} from '#application/attachment/edit-attachment.ts';
import { viewFilesAlong } from '#application/paper/view-closing-along.ts';
import { paperGate } from '#application/paper/paper-gate.ts';
import { uploadLimits } from '#application/attachment/upload-file.ts';
import { viewAttachments } from '#application/attachment/view-attachments.ts';
import type { AttachmentDoor } from '#application/attachment/change-attachment.ts';
import { parseId, type AttachmentId, type PaperId } from '#domain/ids.ts';
import { closingGrounds } from '#domain/paper/closing.ts';
import type { Result } from '#domain/result.ts';
import { faultText } from '#ui/text/fault.ts';
import { attachmentRefusedText } from '#ui/text/attachment-refused.ts';
import { notFoundAnyMore, typedForm } from '../../../../../../server/http/typed-form.ts';
import { toListed } from './listed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const paper = parseId<'Paper'>(params.paper);
  const context = locals.context();
  const view = paper && (await viewAttachments({ context, gate: paperGate }, paper));
  if (!paper || !view) error(404, faultText.notFound);
  const along = await viewFilesAlong(context, view.rights.mayClose ? view.attachments : []);
  const refused = v.safeParse(plainRefusal, { type: url.searchParams.get('afvist') });
  return {
    paper,
    title: (await context.stores.papers.find(paper))?.title ?? '',
    rights: view.rights,
    limits: uploadLimits,
    refused: refused.success
      ? attachmentRefusedText[locals.language]({
          ...refused.output,
          limit: refused.output.type === 'too-many' ? uploadLimits.files : uploadLimits.bytes,
        })
      : null,
    attachments: view.attachments.flatMap((row) => toListed(row, along.get(row.id)) ?? []),
    removed: view.removed.map(({ id, title }) => ({ id, title })),
  };
};

/** What the form without JavaScript comes back with; anybody can write anything there. */
const plainRefusal = v.object({
  type: v.picklist(['not-allowed', 'empty', 'too-large', 'no-room', 'unsafe-name', 'too-many']),
});

const text = v.optional(v.string(), '');
const form = v.object({
  attachment: text,
  title: text,
  number: text,
  ground: v.fallback(v.nullable(v.picklist(closingGrounds)), null),
  reason: text,
  fingerprint: text,
  order: text,
});
type Form = v.InferOutput<typeof form>;
type Which = { readonly paper: PaperId; readonly attachment: AttachmentId };

const act =
  (
    work: (
      door: AttachmentDoor,
      which: Which,
      form: Form,
    ) => Promise<Result<null, AttachmentRefused>>,
  ) =>
  async (event: RequestEvent) => {
    const { params, locals, request } = event;
    const sent = v.safeParse(form, Object.fromEntries(await request.formData()));
    const paper = parseId<'Paper'>(params.paper);
    if (!sent.success || !paper) return notFoundAnyMore(event);
    const attachment = parseId<'Attachment'>(sent.output.attachment);
    const door = { context: locals.context(), gate: paperGate };
    // An order concerns no single one of them; where one is needed, an unknown id is nobody's.
    const which = { paper, attachment: attachment ?? door.context.stores.newId<'Attachment'>() };
    const done = await work(door, which, sent.output);
    if (done.ok)
      return { attachment: sent.output.attachment, refused: null, why: null, typed: null };
    const isThere =
      (await viewAttachments({ context: door.context, gate: paperGate }, paper)) !== null;
    if (!isThere) return notFoundAnyMore(event);
    return fail(done.error.type === 'not-found' ? 404 : 422, {
      attachment: sent.output.attachment,
      refused: attachmentRefusedText[locals.language](done.error),
      why: done.error.type,
      typed: await typedForm(event),
    });
  };

export const actions: Actions = {
  navngiv: act((door, which, { title, number }) =>
    renameAttachment(door, { ...which, title, documentNumber: number }),
  ),
  luk: act((door, which, { ground, reason }) =>
    closeAttachment(door, { ...which, ground, reason }),
  ),
  aabn: act((door, which, { reason }) => openAttachment(door, { ...which, reason })),
  fjern: act(removeAttachment),
  fortryd: act(restoreAttachment),
  accepter: act((door, which, { fingerprint, reason }) =>
    acceptAttachmentFinding(door, {
      ...which,
      fingerprint: fingerprint === '' ? null : fingerprint,
      reason,
    }),
  ),
  orden: act((door, { paper }, { order }) =>
    orderAttachments(door, {
      paper,
      order: order.split(',').flatMap((id) => parseId<'Attachment'>(id) ?? []),
    }),
  ),
};
