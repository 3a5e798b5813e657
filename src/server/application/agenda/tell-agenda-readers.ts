import type { Actor } from '#domain/access/actor.ts';
import type { MeetingId, OrganizationId } from '#domain/ids.ts';
import type { NoticeKind } from '#domain/notice/notice.ts';
import { tell } from '../notice/tell.ts';
import type { Stores } from '../ports.ts';

/**
 * Tells those who read a committee's agendas of what has become of one, by whatever way it happened. A meeting whose documents
 * were only read in has no readers in the house.
 */
export async function tellAgendaReaders(
  stores: Stores,
  by: Pick<Actor, 'account'>,
  { meeting, committee }: { readonly meeting: MeetingId; readonly committee: OrganizationId },
  what: Extract<NoticeKind, 'agenda-withdrawn' | 'agenda-changed'>,
  at: Date,
): Promise<void> {
  const agenda = await stores.agendas.find(meeting);
  if (agenda === null || agenda.publishedAt === null) return;
  await tell(stores, by, { to: { role: 'reader', committee }, what, about: { meeting }, at });
}
