import type { PaperId } from '#domain/ids.ts';
import type { PublicAttachment } from '#domain/publication/build-attachments.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { PublicFile } from '../publication/published-file.ts';
import type { Stores } from '../ports.ts';
import { shownVersion, standsOpen } from './attachment-findings.ts';
import type { AttachmentRow } from './attachment-store.ts';
import type { FileReading } from './file-reading.ts';
import { mediaTypeOfVersion } from './view-attachments.ts';

/** What an item's public copy holds of a paper's attachments: `PublicItemRow.attachments` and `.files`. */
export type AttachedFiles = {
  readonly attachments: readonly PublicAttachment[];
  readonly files: readonly PublicFile[];
};

/** Those that keep a paper from being published: not read, refused, or with findings that wait (LAW O7). */
export type NotReady = {
  readonly title: string;
  readonly reason: 'not-read' | 'refused' | 'findings' | 'unchecked';
};

/**
 * The open attachments of an open paper, for the writer of its public copy. A closed one is not even mentioned, and the positions
 * of the others do not tell that it is there (LAW O7, R7). Of a closed paper nothing is asked: it has none.
 * The text is what a reader of the file sees, and is published only because it has been scanned.
 * @returns refused: what has to be settled first; nothing of the paper is published before
 */
export async function attachFiles(
  stores: Pick<Stores, 'attachments' | 'readings'>,
  paper: PaperId,
): Promise<Result<AttachedFiles, readonly NotReady[]>> {
  const rows = (await stores.attachments.ofPaper(paper)).filter(
    ({ removedAt, access }) => removedAt === null && access.kind === 'open',
  );
  const waiting = rows.flatMap(notReady);
  if (waiting.length > 0) return err(waiting);

  const attachments: PublicAttachment[] = [];
  const files: PublicFile[] = [];
  for (const row of rows) {
    const version = shownVersion(row);
    if (version?.state.status !== 'read') continue;
    const { sha256, bytes, fileName } = version;
    const { pages, accessibility, unreadable } = version.state.reading;
    const position = attachments.length + 1;
    const mediaType = mediaTypeOfVersion(version);
    const text = visibleText(await stores.readings.find(sha256));
    attachments.push({
      snapshot: {
        position,
        number: null,
        title: row.title,
        documentNumber: row.documentNumber,
        access: 'open',
        text: text === '' ? 'none' : unreadable.length === 0 ? 'whole' : 'incomplete',
        file: { fileName, mediaType, bytes, pages, ...accessibility },
      },
      text,
    });
    files.push({ position, fileName, mediaType, bytes, sha256 });
  }
  return ok({ attachments, files });
}

function notReady(row: AttachmentRow): readonly NotReady[] {
  const { title } = row;
  if (shownVersion(row)?.state.status === 'refused') return [{ title, reason: 'refused' }];
  const { isRead, openFindings, isUnchecked } = standsOpen(row);
  if (!isRead) return [{ title, reason: 'not-read' }];
  if (openFindings > 0) return [{ title, reason: 'findings' }];
  return isUnchecked ? [{ title, reason: 'unchecked' }] : [];
}

/** What is hidden in a file is in the file; it is not spread further as text. */
const visibleText = (reading: FileReading | null): string =>
  (reading?.parts ?? [])
    .filter(({ part }) => part === 'text' || part === 'footnote')
    .map(({ text }) => text.trim())
    .join('\n\n')
    .trim();
