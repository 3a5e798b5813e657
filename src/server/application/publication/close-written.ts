import { closedPlaces, closePrinted, type Closes } from '#domain/agenda/close-printed.ts';
import type { DocumentVersionId, PaperId } from '#domain/ids.ts';
import { recogniseItems } from '#domain/meeting/recognise-items.ts';
import { withoutAttachments } from '#domain/publication/edition.ts';
import type { AgendaLineRow } from '../agenda/agenda-line-store.ts';
import { projectMeeting } from '../import/project-meeting.ts';
import type { ItemRow } from '../meeting/item-store.ts';
import type { Stores } from '../ports.ts';
import { changeEditions } from './change-editions.ts';
import { isUpToDate, loadMeeting, type LoadedMeeting } from './load-meeting.ts';
import { takeDownItem } from './take-down.ts';
import { writeMeeting, type Publisher } from './write-meeting.ts';
import { writeVersion } from './write-version.ts';

/**
 * Takes what has been closed about a paper off every public agenda that it stands on, out of older editions too: what is closed is
 * closed from the moment it is decided, not from the next publication (LAW L10, O8). The archive is locked by the caller, who makes
 * stale copies again afterwards.
 * @param closes the item, or which of its attachments
 * @returns addresses of the meetings that it has been taken off
 */
export async function closeWritten(
  stores: Stores,
  paper: PaperId,
  closes: Closes,
  publisher: Publisher,
): Promise<readonly string[]> {
  const lines = await stores.agendaLines.ofPaper(paper);
  const slugs: string[] = [];
  for (const [meeting, places] of Map.groupBy(lines, (line) => line.meeting)) {
    const loaded = await loadMeeting(stores, meeting);
    if (loaded?.meeting.state !== 'published' || loaded.meeting.slug === null) continue;
    await closeAt(stores, loaded, places, closes, publisher);
    slugs.push(loaded.meeting.slug);
  }
  return slugs;
}

async function closeAt(
  stores: Stores,
  { meeting, body, register }: LoadedMeeting,
  lines: readonly AgendaLineRow[],
  closes: Closes,
  publisher: Publisher,
): Promise<void> {
  const wasUpToDate = isUpToDate(meeting, await stores.documents.validVersions(meeting.id));
  const place = await closeInVersion(stores, lines, closes, publisher);
  const documents = await projectMeeting(stores, meeting, body, register);
  const item = await itemAt(stores, place, closes, publisher);
  if (item && (closes === true || !wasUpToDate))
    await takeDownItem(stores, meeting, register, item);
  if (closes !== true) await closeInEditions(stores, meeting, lines, closes);
  // An edition that something newer waits to replace is not made from what waits.
  if (wasUpToDate) await writeMeeting(stores, meeting, body, register, publisher, documents);
}

/** The agenda that is valid says from now on that it is closed. @returns where it stands, or stood last */
async function closeInVersion(
  stores: Stores,
  lines: readonly AgendaLineRow[],
  closes: Closes,
  publisher: Publisher,
): Promise<AgendaLineRow | undefined> {
  const last = lines.at(-1);
  if (!last) return undefined;
  const valid = await stores.documents.valid(last.meeting);
  const document = valid.find(({ version }) => version === last.version);
  if (!document) return last;
  const standing = await stores.agendaLines.ofVersions([last.version]);
  const written = {
    meeting: last.meeting,
    document: last.document,
    composed: closePrinted(document.parsed, last.index, closes),
    entries: standing.map(({ entry }) => entry),
  };
  await writeVersion(stores, written, publisher);
  return last;
}

/** The meeting's item; where minutes have come since, a person has closed it though they print it as open. */
async function itemAt(
  stores: Stores,
  place: AgendaLineRow | undefined,
  closes: Closes,
  { by }: Publisher,
): Promise<ItemRow | null> {
  if (!place) return null;
  const items = await stores.items.ofMeeting(place.meeting);
  const here = items.find(
    ({ document, index, position }) =>
      document === place.document && index === place.index && position !== null,
  );
  const item = here ?? (await recogniseAt(stores, items, place));
  if (!item || closes !== true || item.access === 'closed' || item.closedBy !== null) return item;
  await stores.items.rule(item.id, { closedBy: by });
  return { ...item, closedBy: by };
}

async function recogniseAt(
  { documents }: Stores,
  items: readonly ItemRow[],
  { version, index }: AgendaLineRow,
): Promise<ItemRow | null> {
  const printed = (await documents.withVersions([version]))[0]?.parsed.items[index];
  if (!printed) return null;
  const { number, title, matter } = printed;
  return recogniseItems(items, [{ number, title, caseNumber: matter }])[0] ?? null;
}

/** Editions keep no attachment that is closed: each by where it stood in what the edition was made from. */
async function closeInEditions(
  stores: Stores,
  { id, slug }: LoadedMeeting['meeting'],
  lines: readonly AgendaLineRow[],
  closes: Closes,
): Promise<void> {
  if (slug === null) return;
  const written = await stores.documents.withVersions(lines.map(({ version }) => version));
  const parsed = new Map(written.map((document) => [document.version, document.parsed]));
  const gone = new Map<DocumentVersionId, Parameters<typeof withoutAttachments>[1]>(
    lines.flatMap(({ version, index }) => {
      const item = parsed.get(version)?.items[index];
      return item ? [[version, { number: item.number, places: closedPlaces(item, closes) }]] : [];
    }),
  );
  const editions = await stores.editions.ofMeeting(id);
  const madeFrom = new Map(editions.map((one) => [one.version, one.documentVersions]));
  await changeEditions(stores, id, slug, (edition) =>
    (madeFrom.get(edition.version) ?? []).reduce((left, version) => {
      const attachments = gone.get(version);
      return attachments ? withoutAttachments(left, attachments) : left;
    }, edition),
  );
}
