import { error } from '@sveltejs/kit';
import { paperGate } from '#application/paper/paper-gate.ts';
import { openAttachmentFile } from '#application/attachment/view-attachments.ts';
import { parseId } from '#domain/ids.ts';
import { faultText } from '#ui/text/fault.ts';
import { downloadAnswer } from '../../../../../../../../download-answer.ts';
import type { RequestHandler } from './$types';

/** A version of an attachment, for those who may read the paper. */
export const GET: RequestHandler = async ({ params, locals, request }) => {
  const paper = parseId<'Paper'>(params.paper);
  const attachment = parseId<'Attachment'>(params.attachment);
  const { version } = params;
  const viewer = { context: locals.context(), gate: paperGate };
  const file =
    paper && attachment ? await openAttachmentFile(viewer, { paper, attachment, version }) : null;
  if (!file) error(404, faultText.notFound);
  const etag = `"${file.sha256.slice(0, 32)}"`;
  return downloadAnswer({ ...file, etag }, request, 'private, no-store');
};
