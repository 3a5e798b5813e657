import { loadPack, privateFile } from '../load-pack.ts';
import type { RequestHandler } from './$types';

/** Agenda and attachments as a zip file that is made while it is sent. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const pack = await loadPack(locals.context(), params.meeting);
  const chunks = locals.workspace.packs.zip(pack)[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await chunks.return?.();
    },
  });
  return privateFile(body, `${pack.meeting.slug}-moedepakke.zip`, 'application/zip');
};
