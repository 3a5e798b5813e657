import { ok, type Result } from '#domain/result.ts';
import type { ImportFileId } from '../meeting/document-store.ts';
import type { FindingRow } from '../meeting/finding-store.ts';
import type { Context, Stores } from '../ports.ts';
import { countKeptBack, itemsWithStatus } from '../publication/gather-meeting.ts';
import { isUpToDate } from '../publication/load-meeting.ts';
import { writeMeeting } from '../publication/write-meeting.ts';
import type {
  DocumentReport,
  FileReport,
  ImportOptions,
  ImportRefused,
  PublicationReport,
} from './import-report.ts';
import type { PreparedDocument, PreparedFile } from './prepared-document.ts';
import { storeDocument, type StoredDocument } from './store-document.ts';

/**
 * Stores the documents of one file, and publishes them if that is asked for: all in one transaction, so that a file is
 * in the archive whole or not at all. The file's report is entered with it.
 */
export function importFile(
  context: Pick<Context, 'actor' | 'now' | 'transact'>,
  file: ImportFileId,
  prepared: PreparedFile,
  options: ImportOptions,
): Promise<Result<FileReport, ImportRefused>> {
  return context.transact(async (stores): Promise<Result<FileReport, ImportRefused>> => {
    await stores.lockArchive();
    const documents: DocumentReport[] = [];
    for (const document of prepared.documents) {
      const stored = await storeDocument(context, stores, document, file, options);
      if (!stored.ok) return stored;
      const open = await stores.findings.openIn(stored.value.meeting.id);
      const accepts = options.publish ? options.acceptFindings : null;
      const decides = accepts !== null && open.length > 0;
      if (decides) await acceptFindings(context, stores, stored.value, open, accepts);
      const publication = await publish(context, stores, stored.value, options, decides);
      const waiting = accepts === null ? open.length : 0;
      documents.push(reportOn(document, stored.value, publication, waiting));
    }
    const unchanged = documents.every(({ change }) => change === 'unchanged');
    const status = unchanged ? 'unchanged' : 'imported';
    const done: FileReport = { status, documents };
    await stores.imports.finishFile(file, {
      sha256: prepared.sha256,
      status,
      report: done,
      at: context.now(),
    });
    return ok(done);
  });
}

/** Enters that a file was refused; nothing else of it is kept. */
export async function refuseFile(
  { transact, now }: Pick<Context, 'transact' | 'now'>,
  file: ImportFileId,
  sha256: string | null,
  reason: ImportRefused,
): Promise<FileReport> {
  const report: FileReport = { status: 'refused', reason };
  await transact(async ({ imports }) => {
    await imports.finishFile(file, { sha256, status: 'refused', report, at: now() });
    return ok(null);
  });
  return report;
}

async function acceptFindings(
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  { findings, journal }: Stores,
  { meeting }: StoredDocument,
  open: readonly FindingRow[],
  reason: string,
): Promise<void> {
  const at = now();
  const ids = open.map(({ id }) => id);
  await findings.decide(ids, { status: 'accepted', reason, by: actor.name, at });
  await journal.add({
    at,
    by: actor.name,
    what: 'finding-accepted',
    subject: meeting.id,
    detail: { findings: ids, reason },
  });
}

/** An import publishes only what nobody has taken down. */
async function publish(
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  stores: Stores,
  { meeting, body, register, documents }: StoredDocument,
  options: ImportOptions,
  hasDecided: boolean,
): Promise<PublicationReport> {
  const { state, slug, lastEdition } = meeting;
  if (state === 'withdrawn') return { status: 'withdrawn' };
  const waiting =
    documents !== undefined ||
    state !== 'published' ||
    !isUpToDate(meeting, await stores.documents.validVersions(meeting.id));
  if (options.publish && (waiting || hasDecided)) {
    const at = now();
    const publisher = { by: actor.name, at };
    const report = await writeMeeting(stores, meeting, body, register, publisher, documents);
    if (state !== 'published' || report.edition !== lastEdition)
      await stores.journal.add({
        at,
        by: actor.name,
        what: 'meeting-published',
        subject: meeting.id,
        detail: { slug: report.slug, edition: report.edition },
      });
    return report;
  }
  if (state === 'unpublished' || slug === null) return { status: 'unpublished' };
  const { held, closed } = countKeptBack((await itemsWithStatus(stores, meeting.id)).items);
  return { status: 'published', slug, edition: lastEdition, held, closed, waiting };
}

function reportOn(
  { entry, parsed }: PreparedDocument,
  { meeting, body, heading, change, version }: StoredDocument,
  publication: PublicationReport,
  waiting: number,
): DocumentReport {
  return {
    entry,
    reader: parsed.reader,
    meeting: meeting.id,
    body: body.name,
    committee: heading.organization.name,
    date: heading.date,
    kind: parsed.meeting.kind,
    change,
    version,
    items: parsed.items.length,
    warnings: parsed.warnings.length,
    unlikelyDate: heading.unlikely,
    openFindings: waiting,
    publication,
  };
}
