import { knowsAgendas, mayWithAgenda } from '#domain/access/agenda-actions.ts';
import { buildMemberCopy, type MemberCopy } from '#domain/agenda/member-copy.ts';
import type { DocumentVersionId, MeetingId } from '#domain/ids.ts';
import type { MeetingFacts } from '#domain/publication/build-meeting.ts';
import {
  compareMeetings,
  type MeetingChanges,
} from '#domain/publication/comparison/compare-meetings.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { addressesIn } from '../publication/addresses-in.ts';
import { agendaFor, type AgendaRefused } from './change-agenda.ts';
import { loadAgenda, type LoadedAgenda } from './load-agenda.ts';
import { readingsOf } from './recused-lines.ts';
import { withdrawnAmong } from './withdrawn-lines.ts';

export type AgendaForMember = {
  readonly copy: MemberCopy;
  readonly committee: string;
  readonly date: string;
  readonly time: string | null;
  readonly place: string | null;
  readonly edition: number;
  /** When the newest of what stands here came. */
  readonly writtenAt: Date | null;
  /** When the reader read it last, and what has changed since; null: never. */
  readonly since: { readonly at: Date; readonly changes: MeetingChanges } | null;
  readonly mayMark: boolean;
};

/** A published agenda for those who sit in the committee, the mayor and those who keep it; null for everybody else. */
export async function readAgenda(
  context: Pick<Context, 'actor' | 'stores'>,
  meeting: MeetingId,
): Promise<AgendaForMember | null> {
  const { actor, stores } = context;
  const loaded = await loadAgenda(stores, meeting);
  if (!loaded || !knowsAgendas(actor, loaded.committee.id)) return null;
  if (!mayWithAgenda(actor, 'read-published', loaded.agenda)) return null;
  const copyOf = async (versions: readonly DocumentVersionId[], at: Date | null) => {
    const documents = await stores.documents.withVersions(versions);
    const leads = await addressesIn(stores, documents);
    const readAt = readInWorkspace(meeting);
    const isWithdrawn = await withdrawnAmong(stores, meeting, versions, at);
    const may = await readingsOf(context, meeting, documents);
    const readingOf: typeof may = (document, index) =>
      isWithdrawn(document, index) ? 'withdrawn' : may(document, index);
    return {
      copy: buildMemberCopy(headOf(loaded), documents, readingOf, { leads, readAt }),
      documents,
    };
  };
  const newest = await copyOf(loaded.meeting.publishedVersions ?? [], null);
  const reading =
    actor.account === null ? null : await stores.agendaReadings.find(actor.account, meeting);
  const version = { version: loaded.meeting.lastEdition, publishedAt: '' };
  const read = reading && (await copyOf(reading.versions, reading.at)).copy;
  const changes =
    read &&
    compareMeetings({ ...read.meeting, ...version }, { ...newest.copy.meeting, ...version });
  return {
    copy: newest.copy,
    committee: loaded.committee.name,
    date: loaded.meeting.date,
    time: loaded.meeting.time,
    place: loaded.agenda.place,
    edition: loaded.meeting.lastEdition,
    writtenAt: newest.documents
      .map(({ createdAt }) => createdAt)
      .reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null),
    since: reading && changes ? { at: reading.at, changes } : null,
    mayMark: actor.account !== null && mayWithAgenda(actor, 'mark-as-read', loaded.agenda),
  };
}

/** Remembers what the reader has read: the versions that were published when the page was made. */
export const markAsRead = (
  context: Context,
  command: { readonly meeting: MeetingId },
): Promise<Result<null, AgendaRefused>> =>
  context.transact(async (stores): Promise<Result<null, AgendaRefused>> => {
    const { meeting } = command;
    const found = await agendaFor(context, stores, meeting, 'mark-as-read');
    if (!found.ok) return found;
    const { account } = context.actor;
    if (account === null) return err({ type: 'not-allowed' });
    const { lastEdition, publishedVersions } = found.value.meeting;
    await stores.agendaReadings.mark(account, meeting, {
      edition: lastEdition,
      versions: publishedVersions ?? [],
      at: context.now(),
    });
    return ok(null);
  });

/** Closed attachments are read there too, by those who may. */
const readInWorkspace =
  (meeting: MeetingId): MeetingFacts['readAt'] =>
  (key, { position, file }) =>
    file ? `/arbejdsrum/moeder/${meeting}/punkter/${key}/bilag/${position}` : null;

const headOf = ({ meeting, body, committee, agenda }: LoadedAgenda) => ({
  slug: meeting.slug ?? '',
  body: body.name,
  committee: { slug: committee.slug ?? '', name: committee.name },
  date: meeting.date,
  time: meeting.time,
  place: agenda.place,
});
