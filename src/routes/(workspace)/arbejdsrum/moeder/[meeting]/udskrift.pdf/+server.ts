import { loadPack, privateFile } from '../load-pack.ts';
import type { RequestHandler } from './$types';

/** Agenda and PDF attachments in one file for the printer; its first page says that it is not the accessible one. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const pack = await loadPack(locals.context(), params.meeting);
  const pdf = await locals.workspace.packs.printCopy(pack);
  return privateFile(new Uint8Array(pdf), `${pack.meeting.slug}-udskrift.pdf`, 'application/pdf');
};
