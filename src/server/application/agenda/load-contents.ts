import type { EntryContent, EntryPaper, FileState } from '#domain/agenda/entry-content.ts';
import type { AgendaEntry } from '#domain/agenda/entry.ts';
import type { AttachmentId, PaperId } from '#domain/ids.ts';
import { contentForAgenda } from '#domain/paper/paper-content.ts';
import { isDue } from '#domain/paper/statement.ts';
import { isEmpty } from '#domain/rich-text/is-blank.ts';
import {
  decideFindings,
  shownVersion,
  standsOpen,
  type ReadFile,
} from '../attachment/attachment-findings.ts';
import type { AttachmentRow } from '../attachment/attachment-store.ts';
import type { FilePartKind } from '../attachment/file-part.ts';
import { attachmentsOf } from '../attachment/view-attachments.ts';
import { contentOfRow, findingsOf } from '../paper/paper-content.ts';
import type { PaperRow } from '../paper/paper-store.ts';
import { readTogether } from '../paper/read-together.ts';
import type { Stores } from '../ports.ts';
import type { LoadedAgenda } from './load-agenda.ts';
import { matterWay } from './matter-way.ts';

/** What stands behind the lines of an agenda now, in their order. */
export async function loadContents(
  stores: Stores,
  { meeting, entries }: Pick<LoadedAgenda, 'meeting' | 'entries'>,
): Promise<readonly EntryContent[]> {
  const papers = entries.flatMap(({ what }) => (what.kind === 'paper' ? [what.paper] : []));
  const joint = await stores.agendas.jointWith(meeting.id, papers);
  const together = await readTogether(stores, papers);
  const contents: EntryContent[] = [];
  for (const entry of entries) contents.push(await loadContent(together, entry, joint));
  return contents;
}

async function loadContent(
  stores: Stores,
  entry: AgendaEntry,
  joint: ReadonlyMap<PaperId, readonly string[]>,
): Promise<EntryContent> {
  const { what } = entry;
  if (what.kind !== 'paper') {
    const access = what.kind === 'plain' ? what.access : ({ kind: 'open' } as const);
    return { entry, title: what.title, access, paper: null, jointWith: [] };
  }
  const row = await stores.papers.find(what.paper);
  if (!row) throw new Error(`paper ${what.paper} is gone`);
  return {
    entry,
    title: row.title,
    access: row.access,
    paper: await loadPaper(stores, row),
    jointWith: joint.get(row.id) ?? [],
  };
}

async function loadPaper(stores: Stores, row: PaperRow): Promise<EntryPaper> {
  const isClosed = row.access.kind === 'closed';
  const written = contentForAgenda(await contentOfRow(stores, row));
  const content = { ...written, attachments: await attachmentsOf(stores, row.id, isClosed) };
  const findings = await findingsOf(stores, row.id, written);
  const decided = await stores.findingDecisions.ofPaper(row.id);
  const files = await loadFiles(stores, row.id);
  return {
    id: row.id,
    status: row.state.status,
    content,
    way: await matterWay(stores, row),
    emptySections: content.sections.filter(
      ({ kind, document }) => kind !== 'recommendation' && isEmpty(document),
    ),
    requiredOf: (await stores.statements.ofPaper(row.id))
      .filter((statement) => statement.isRequired && isDue(statement))
      .map(({ asked }) => asked.unit),
    openFindings:
      findings.filter(({ decision }) => decision === 'open').length + files.openFindings,
    decisions: [...decided, ...files.accepted].map(({ fingerprint, status, reason }) => ({
      fingerprint,
      status,
      reason,
    })),
    cameAt: files.cameAt,
    files: files.states,
  };
}

type LoadedFiles = {
  readonly cameAt: EntryPaper['cameAt'];
  readonly states: ReadonlyMap<AttachmentId, FileState>;
  /** Values that nobody has decided about in files that are to be public. */
  readonly openFindings: number;
  readonly accepted: EntryPaper['decisions'];
};

/**
 * What is known of a paper's files: what a reader sees on their pages goes into the document and is looked through there again;
 * what is hidden in them (comments, tracked changes) goes nowhere, and its findings keep the file back.
 */
async function loadFiles(stores: Stores, paper: PaperId): Promise<LoadedFiles> {
  const rows = await stores.attachments.ofPaper(paper);
  const states = new Map<AttachmentId, FileState>();
  let openFindings = 0;
  const accepted: EntryPaper['decisions'][number][] = [];
  for (const row of rows) {
    const version = shownVersion(row);
    if (row.removedAt !== null || version?.state.status !== 'read') continue;
    const { reading } = version.state;
    const stands = standsOpen(row);
    const found = openIn(row, reading);
    if (row.access.kind === 'open') openFindings += found.shown;
    accepted.push(
      ...row.decisions.map(({ fingerprint, reason }) => ({
        fingerprint,
        status: 'accepted' as const,
        reason,
      })),
    );
    const whole = await stores.readings.find(version.sha256);
    const text = (whole?.parts ?? [])
      .filter(({ part }) => shownParts.has(part))
      .map((part) => part.text)
      .join('\n\n')
      .trim();
    states.set(row.id, {
      text: text === '' ? null : text,
      complete: reading.unreadable.length === 0,
      hiddenFindings: found.hidden,
      isUnchecked: stands.isUnchecked,
      isClear: stands.isRead && stands.openFindings === 0 && !stands.isUnchecked,
      pages: reading.pages,
      ...reading.accessibility,
    });
  }
  const cameAt = new Map(rows.map(({ id, addedAt }) => [id, addedAt.toISOString()]));
  return { cameAt, states, openFindings, accepted };
}

/** Values that nobody has decided about: those that a reader of the pages sees, and those that are only elsewhere in the file. */
function openIn(
  row: AttachmentRow,
  reading: ReadFile,
): { readonly shown: number; readonly hidden: number } {
  const open = decideFindings(reading, row).filter(({ decision }) => decision === null);
  const all = new Set(open.map(({ fingerprint }) => fingerprint));
  const shown = new Set(
    open.filter(({ place }) => shownParts.has(place.part)).map(({ fingerprint }) => fingerprint),
  );
  return { shown: shown.size, hidden: all.size - shown.size };
}

/** What a reader of the file sees on its pages. */
const shownParts: ReadonlySet<FilePartKind> = new Set([
  'text',
  'header-footer',
  'footnote',
  'mail-header',
]);
