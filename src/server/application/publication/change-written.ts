import type { PaperId } from '#domain/ids.ts';
import { isSameCopy } from '#domain/publication/edition.ts';
import type { AgendaLineRow } from '../agenda/agenda-line-store.ts';
import { projectMeeting } from '../import/project-meeting.ts';
import type { Stores } from '../ports.ts';
import { changeInEditions } from './change-in-editions.ts';
import { isUpToDate, loadMeeting, type LoadedMeeting } from './load-meeting.ts';
import { takeDownItem } from './take-down.ts';
import { writeMeeting, type Publisher } from './write-meeting.ts';
import { writeVersion } from './write-version.ts';
import type { WrittenChange } from './written-change.ts';
import { writtenItem } from './written-item.ts';

/**
 * Changes what is said of a paper on every public agenda that it stands on, in older editions too: at once, and not with the next
 * publication. The archive is locked by the caller, who makes stale copies again afterwards.
 * @returns addresses of the meetings in which it has been changed
 */
export async function changeWritten(
  stores: Stores,
  paper: PaperId,
  change: WrittenChange,
  publisher: Publisher,
): Promise<readonly string[]> {
  const lines = await stores.agendaLines.ofPaper(paper);
  const slugs: string[] = [];
  for (const [meeting, places] of Map.groupBy(lines, (line) => line.meeting)) {
    const loaded = await loadMeeting(stores, meeting);
    if (loaded?.meeting.state !== 'published' || loaded.meeting.slug === null) continue;
    if (!change.closesItem && !(await isTouched(stores, places, change))) continue;
    await changeAt(stores, loaded, places, change, publisher);
    slugs.push(loaded.meeting.slug);
  }
  return slugs;
}

/** Whether it says anything else than what has been written. */
async function isTouched(
  { documents }: Stores,
  lines: readonly AgendaLineRow[],
  { inDocument }: WrittenChange,
): Promise<boolean> {
  const written = await documents.withVersions(lines.map(({ version }) => version));
  return written.some(({ version, parsed }) =>
    lines.some(
      (line) => line.version === version && !isSameCopy(inDocument(parsed, line.index), parsed),
    ),
  );
}

async function changeAt(
  stores: Stores,
  { meeting, body, register }: LoadedMeeting,
  lines: readonly AgendaLineRow[],
  change: WrittenChange,
  publisher: Publisher,
): Promise<void> {
  const wasUpToDate = isUpToDate(meeting, await stores.documents.validVersions(meeting.id));
  const isStanding = await changeVersions(stores, lines, change, publisher);
  const documents = await projectMeeting(stores, meeting, body, register);
  const found = await writtenItem(stores, lines, isStanding);
  // Where minutes have come since, a person has closed it though they print it as open.
  const rules = change.closesItem && found?.access === 'open' && found.closedBy === null;
  const item = rules ? { ...found, closedBy: publisher.by } : found;
  if (item && rules) await stores.items.rule(item.id, { closedBy: publisher.by });
  if (item && (change.closesItem || !wasUpToDate))
    await takeDownItem(stores, meeting, register, item);
  await changeInEditions(stores, { meeting, register }, lines, change, publisher);
  // An edition that something newer waits to replace is not made from what waits.
  if (wasUpToDate) await writeMeeting(stores, meeting, body, register, publisher, documents);
}

/** The documents that are valid say it from now on. @returns whether the paper stands in any of them */
async function changeVersions(
  stores: Stores,
  lines: readonly AgendaLineRow[],
  { inDocument }: WrittenChange,
  publisher: Publisher,
): Promise<boolean> {
  let isStanding = false;
  for (const [version, places] of Map.groupBy(lines, (line) => line.version)) {
    const meeting = places[0]?.meeting;
    const valid = meeting === undefined ? [] : await stores.documents.valid(meeting);
    const document = valid.find((one) => one.version === version);
    if (meeting === undefined || !document) continue;
    isStanding = true;
    const written = {
      meeting,
      document: document.id,
      composed: places.reduce((parsed, { index }) => inDocument(parsed, index), document.parsed),
      lines: await stores.agendaLines.ofVersions([version]),
    };
    await writeVersion(stores, written, publisher);
  }
  return isStanding;
}
