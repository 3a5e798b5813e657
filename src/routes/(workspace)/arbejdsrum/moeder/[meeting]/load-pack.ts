import { error } from '@sveltejs/kit';
import type { MeetingPack } from '#application/agenda/meeting-pack.ts';
import { packAgenda } from '#application/agenda/pack-agenda.ts';
import type { Context } from '#application/ports.ts';
import { parseId } from '#domain/ids.ts';

/** The pack of a meeting for whoever is signed in; what is not there and what they may not read answer alike. */
export async function loadPack(context: Context, meeting: string): Promise<MeetingPack> {
  const id = parseId<'Meeting'>(meeting);
  const pack = id && (await packAgenda(context, id));
  if (!pack) error(404);
  return pack;
}

/** A file of the reader's own, which no cache keeps. */
export const privateFile = (
  body: BodyInit,
  name: string,
  mediaType: 'application/pdf' | 'application/zip',
): Response =>
  new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${mediaType === 'application/pdf' ? 'inline' : 'attachment'}; filename="${name}"`,
      'content-security-policy': "default-src 'none'",
      'cache-control': 'private, no-store',
    },
  });
