import { listItems } from '../meeting/current-items.ts';
import { itemKeys } from '../meeting/item-keys.ts';
import type {
  AttachedFile,
  DocumentKind,
  ParsedItem,
  ParsedMinutes,
} from '../minutes/parsed-minutes.ts';
import {
  buildMeeting,
  type MeetingDraft,
  type MeetingFacts,
  type PublicMeeting,
} from '../publication/build-meeting.ts';
import { attachedDocuments } from '../publication/item-text.ts';

/** One who is disqualified reads what is open of an item (LAW L53), and nothing of one that has been closed since it was written. Nobody reads one that has been withdrawn. */
export type Reading = 'all' | 'open-parts' | 'nothing' | 'withdrawn';

export type WrittenAgenda = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly parsed: ParsedMinutes;
};

export type MemberCopy = {
  readonly meeting: MeetingDraft;
  /** Of closed items that stand here in full. */
  readonly closedKeys: readonly string[];
  /** Of the attachments that the reader may open. */
  readonly files: readonly MemberFile[];
};

export type MemberFile = {
  /** The item's, and the attachment's place in it from 1. */
  readonly key: string;
  readonly position: number;
  /** As it stands on the agenda. */
  readonly number: string;
  readonly title: string;
} & Pick<AttachedFile, 'sha256' | 'fileName' | 'mediaType' | 'bytes'>;

/**
 * A meeting's agenda as those who sit in the committee read it: by the builder of the public copy, with closed items and closed
 * attachments in full and nothing masked (LAW L7, L71).
 * @param documents valid versions, oldest first
 * @param at.leads where what the authors refer to is read, and the item's own attachments (`readAt`)
 * @param readingOf how much of an item the reader may see, by its document and its place there
 */
export function buildMemberCopy(
  head: Pick<MeetingFacts, 'slug' | 'body' | 'committee' | 'date' | 'time' | 'place'>,
  documents: readonly WrittenAgenda[],
  readingOf: (document: string, index: number) => Reading,
  at: Pick<MeetingFacts, 'leads' | 'readAt'>,
): MemberCopy {
  const printed = listItems(
    documents.map(({ id, kind, parsed }) => ({ key: id, kind, items: parsed.items })),
  );
  const attached = new Map(documents.map(({ id, parsed }) => [id, attachedDocuments(parsed)]));
  const keys = itemKeys(printed.map(({ item }) => item.number));
  const closedKeys: string[] = [];
  const items = printed.map(({ document, index, item }, place): MeetingFacts['items'][number] => {
    const position = place + 1;
    const { number } = item;
    const key = keys[place] ?? String(position);
    const reading = readingOf(document, index);
    if (reading === 'withdrawn') return { status: 'withdrawn', position, number };
    if (reading === 'nothing' || (item.access === 'closed' && reading === 'open-parts'))
      return { status: 'closed', position, number, publicTitle: null, publicDecision: null };
    if (item.access === 'closed') closedKeys.push(key);
    return {
      status: 'open',
      position,
      key,
      item: reading === 'all' ? inFull(item) : item,
      documents: attached.get(document)?.[index] ?? [],
      matter: null,
      masks: [],
      links: [],
    };
  });
  const { draft, items: built } = buildMeeting({
    ...head,
    kind: 'agenda',
    legislativeTerm: null,
    attendees: [],
    absentees: [],
    items,
    isMeetings: () => true,
    slugOf: () => null,
    ...at,
  });
  return { meeting: draft, closedKeys, files: built.flatMap(filesOf) };
}

const filesOf = ({ snapshot, attachments }: PublicMeeting['items'][number]): MemberFile[] =>
  attachments.flatMap(({ snapshot: { position, title, file }, sha256 }) =>
    file && sha256 !== undefined
      ? [
          {
            key: snapshot.key,
            position,
            number: snapshot.number ?? snapshot.key,
            title,
            sha256,
            fileName: file.fileName,
            mediaType: file.mediaType,
            bytes: file.bytes,
          },
        ]
      : [],
  );

const inFull = (item: ParsedItem): ParsedItem => ({
  ...item,
  access: 'open',
  attachments: item.attachments.map(({ file, ...attachment }) => ({
    ...attachment,
    access: 'open',
    ...(file ? { file: { ...file, isClear: true } } : {}),
  })),
});
