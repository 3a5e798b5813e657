import { loadPack, privateFile } from '../load-pack.ts';
import type { RequestHandler } from './$types';

/** The agenda as the reader may read it, tagged (LAW A4). */
export const GET: RequestHandler = async ({ locals, params }) => {
  const pack = await loadPack(locals.context(), params.meeting);
  const pdf = await locals.workspace.packs.agenda(pack);
  return privateFile(new Uint8Array(pdf), `${pack.meeting.slug}-dagsorden.pdf`, 'application/pdf');
};
