import type { DocumentId, MeetingId } from '#domain/ids.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { isSameCopy } from '#domain/publication/edition.ts';
import type { AgendaLineRow } from '../agenda/agenda-line-store.ts';
import { prepareDocument } from '../import/prepare-document.ts';
import type { Stores } from '../ports.ts';
import type { Publisher } from './write-meeting.ts';

/** A document of an agenda as it is to be from now on. */
export type WrittenVersion = {
  readonly meeting: MeetingId;
  readonly document: DocumentId;
  readonly composed: ParsedMinutes;
  /** The lines that its items are, each with its place among them. */
  readonly lines: readonly Pick<AgendaLineRow, 'index' | 'entry'>[];
};

/** Makes a version of a document that was written here, where it says something new, and remembers which line stands where in it. */
export async function writeVersion(
  { documents, agendaLines, newId, digest }: Stores,
  { meeting, document, composed, lines }: WrittenVersion,
  { by, at }: Publisher,
): Promise<void> {
  const { parsed, contentHash, analysis } = prepareDocument(composed, null, digest);
  const valid = (await documents.valid(meeting)).find(({ id }) => id === document);
  // What is compared by content says nothing of how a text is set: bold words make a new version too.
  if (valid && isSameCopy(valid.parsed, parsed)) {
    await agendaLines.put(valid.version, lines);
    return;
  }
  const known = (await documents.ofMeeting(meeting)).find(({ id }) => id === document);
  const id = newId<'DocumentVersion'>();
  await documents.addVersion({
    id,
    document,
    number: (known?.lastNumber ?? 0) + 1,
    source: { authoredBy: by },
    entry: null,
    contentHash,
    parsed,
    analysis,
    createdAt: at,
  });
  await agendaLines.put(id, lines);
}
