import { error, redirect } from '@sveltejs/kit';
import { shownVersion } from '#application/attachment/attachment-findings.ts';
import { viewAttachments } from '#application/attachment/view-attachments.ts';
import { paperGate } from '#application/paper/paper-gate.ts';
import { parseId } from '#domain/ids.ts';
import { attachedAddress } from '#domain/rich-text/reference-address.ts';
import { faultText } from '#ui/text/fault.ts';
import type { RequestHandler } from './$types';

/** An attachment in its newest version, for those who may read the paper: what a reference to it leads to. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const paper = parseId<'Paper'>(params.paper);
  const viewer = { context: locals.context(), gate: paperGate };
  const view = paper ? await viewAttachments(viewer, paper) : null;
  const row = view?.attachments.find(({ id }) => id === params.attachment);
  const version = row && shownVersion(row);
  if (!row || !version) error(404, faultText.notFound);
  redirect(307, `${attachedAddress(row.paper, row.id)}/${version.version}`);
};
