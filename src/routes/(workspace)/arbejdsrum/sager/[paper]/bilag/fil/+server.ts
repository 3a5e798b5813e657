import { error, redirect } from '@sveltejs/kit';
import { paperGate } from '#application/paper/paper-gate.ts';
import { uploadFile, uploadLimits } from '#application/attachment/upload-file.ts';
import type { AttachmentRefused } from '#application/attachment/attachment-refused.ts';
import { parseId, type AttachmentId } from '#domain/ids.ts';
import { err, type Result } from '#domain/result.ts';
import { attachmentRefusedText } from '#ui/text/attachment-refused.ts';
import { faultText } from '#ui/text/fault.ts';
import { boundaryOf, readFormFile } from '../../../../../../../server/http/read-multipart.ts';
import { readUpload } from '../../../../../../../server/http/read-upload.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** What a form puts around a file, at most. */
const formOverhead = 65_536;

type Uploaded = Result<{ readonly id: AttachmentId }, AttachmentRefused>;

/** One file as the whole body of a request; its name stands behind the question mark. */
export const PUT: RequestHandler = async (event) => {
  const { request, url, locals } = event;
  const name = url.searchParams.get('navn') ?? '';
  const source = request.body === null ? nothing() : readUpload(request.body);
  const uploaded = await upload(event, name, source, url.searchParams.get('erstatter'));
  if (uploaded.ok) return Response.json({ id: uploaded.value.id }, { status: 201 });
  const text = attachmentRefusedText[locals.language];
  return Response.json({ refused: text(uploaded.error) }, { status: statusOf(uploaded.error) });
};

/** One file of a form, without JavaScript: back to the list, where what was refused is told. */
export const POST: RequestHandler = async (event) => {
  const { request, url, params } = event;
  const boundary = boundaryOf(request.headers.get('content-type'));
  if (boundary === null || request.body === null) error(400, faultText.notFound);
  const file = await readFormFile(readUpload(request.body), boundary);
  const uploaded =
    file === null
      ? err({ type: 'empty' as const })
      : await upload(event, file.name, file.bytes, url.searchParams.get('erstatter'));
  const back = `/arbejdsrum/sager/${params.paper}/bilag`;
  redirect(303, uploaded.ok ? back : `${back}?afvist=${uploaded.error.type}`);
};

async function upload(
  { params, locals, request }: RequestEvent,
  name: string,
  source: AsyncIterable<Uint8Array>,
  replaced: string | null,
): Promise<Uploaded> {
  const paper = parseId<'Paper'>(params.paper);
  const replaces = replaced === null ? null : parseId<'Attachment'>(replaced);
  if (paper === undefined || replaces === undefined) return err({ type: 'not-found' });
  // Told before it is read, where the sender says how long it is.
  if (Number(request.headers.get('content-length')) > uploadLimits.bytes + formOverhead)
    return err({ type: 'too-large', limit: uploadLimits.bytes });
  const { intake } = locals.workspace;
  const door = { context: locals.context(), gate: paperGate, intake };
  return uploadFile(door, { paper, replaces, name, source });
}

const nothing = async function* (): AsyncGenerator<Uint8Array> {
  // No bytes.
};

const statusOf = ({ type }: AttachmentRefused): number =>
  ({ 'not-found': 404, 'not-allowed': 403, 'too-large': 413, 'no-room': 507 })[type as string] ??
  422;
