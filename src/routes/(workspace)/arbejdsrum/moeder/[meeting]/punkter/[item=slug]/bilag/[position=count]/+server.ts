import { error } from '@sveltejs/kit';
import { openAgendaFile } from '#application/agenda/pack-agenda.ts';
import { parseId } from '#domain/ids.ts';
import { downloadAnswer } from '../../../../../../../../download-answer.ts';
import type { RequestHandler } from './$types';

/** An attachment of an agenda for somebody who reads it, closed ones included. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
  const meeting = parseId<'Meeting'>(params.meeting);
  const { item, position } = params;
  const file =
    meeting && (await openAgendaFile(locals.context(), { meeting, key: item, position }));
  if (!file) error(404);
  return downloadAnswer(file, request, 'private, no-store');
};
