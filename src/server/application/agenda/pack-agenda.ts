import type { MemberCopy, MemberFile } from '#domain/agenda/member-copy.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Context } from '../ports.ts';
import type { MeetingPack } from './meeting-pack.ts';
import { readAgenda, type AgendaForMember } from './read-agenda.ts';

type Reader = Pick<Context, 'actor' | 'stores'>;

/** What the reader of an agenda takes along: all that they may read of it, and nothing else. Null as in `readAgenda`. */
export async function packAgenda(reader: Reader, meeting: MeetingId): Promise<MeetingPack | null> {
  const agenda = await readAgenda(reader, meeting);
  if (!agenda) return null;
  const { copy } = agenda;
  return {
    meeting: {
      ...copy.meeting,
      version: agenda.edition,
      publishedAt: (agenda.writtenAt ?? new Date(0)).toISOString(),
    },
    closedKeys: copy.closedKeys,
    attachments: copy.files.map((file) => ({
      number: file.number,
      order: file.position,
      title: file.title,
      fileName: file.fileName,
      mediaType: file.mediaType,
      bytes: file.bytes,
      open: () => reader.stores.files.read(file.sha256),
    })),
  };
}

/** One attachment of an agenda for somebody who reads it; null for what is not there and what they may not read. */
export async function openAgendaFile(
  reader: Reader,
  asked: { readonly meeting: MeetingId; readonly key: string; readonly position: number },
): Promise<OpenAgendaFile | null> {
  const agenda = await readAgenda(reader, asked.meeting);
  const file = agenda && findFile(agenda, asked);
  if (!file) return null;
  const { sha256, fileName, mediaType, bytes } = file;
  return {
    fileName,
    mediaType,
    bytes,
    etag: `"${sha256.slice(0, 32)}"`,
    read: (range) => reader.stores.files.read(sha256, range),
  };
}

export type OpenAgendaFile = Pick<MemberFile, 'fileName' | 'mediaType' | 'bytes'> & {
  readonly etag: string;
  readonly read: (range: {
    readonly start: number;
    readonly end: number;
  }) => AsyncIterable<Uint8Array>;
};

const findFile = (
  { copy }: Pick<AgendaForMember, 'copy'>,
  { key, position }: { readonly key: string; readonly position: number },
): MemberCopy['files'][number] | undefined =>
  copy.files.find((file) => file.key === key && file.position === position);
