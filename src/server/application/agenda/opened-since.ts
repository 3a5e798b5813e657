import { isPublished } from '#domain/agenda/agenda.ts';
import { isClosed, type EntryContent } from '#domain/agenda/entry-content.ts';
import type { AgendaEntryId } from '#domain/ids.ts';
import type { ParsedItem } from '#domain/minutes/parsed-minutes.ts';
import type { Stores } from '../ports.ts';
import type { LoadedAgenda } from './load-agenda.ts';

/** Lines that are out as closed, themselves or a file of theirs, and have been opened since: the correction waits to be published. */
export async function openedSince(
  { documents, agendaLines }: Stores,
  { meeting, agenda }: LoadedAgenda,
  contents: readonly EntryContent[],
): Promise<ReadonlySet<AgendaEntryId>> {
  const versions = meeting.publishedVersions ?? [];
  if (!isPublished(agenda.status)) return new Set();
  const written = await documents.withVersions(versions);
  const byEntry = new Map(contents.map((content) => [content.entry.id, content]));
  return new Set(
    (await agendaLines.ofVersions(versions)).flatMap(({ version, index, entry }) => {
      const printed = written.find((one) => one.version === version)?.parsed.items[index];
      const content = byEntry.get(entry);
      return printed && content && isOpened(printed, content) ? [entry] : [];
    }),
  );
}

function isOpened(printed: ParsedItem, content: EntryContent): boolean {
  if (isClosed(content)) return false;
  const closed = new Set(
    printed.attachments.flatMap(({ access, file }) =>
      access === 'closed' && file ? [file.sha256] : [],
    ),
  );
  const open = content.paper?.content.attachments.filter(({ access }) => access === 'open') ?? [];
  return printed.access === 'closed' || open.some(({ sha256 }) => closed.has(sha256));
}
