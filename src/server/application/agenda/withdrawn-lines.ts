import type { AgendaEntryId, DocumentVersionId, MeetingId } from '#domain/ids.ts';
import type { ItemRow } from '../meeting/item-store.ts';
import type { Stores } from '../ports.ts';

type Reads = Pick<Stores, 'agendaLines' | 'documents' | 'items'>;
type Withdrawn = ItemRow & { readonly withdrawnAt: Date };

/** Which lines of an agenda have been withdrawn, with the items that they are. */
export async function withdrawnEntries(
  stores: Reads,
  meeting: MeetingId,
): Promise<ReadonlyMap<AgendaEntryId, Withdrawn>> {
  const moved = await movedLines(stores, meeting);
  return new Map(
    [...moved.byEntry].flatMap(([entry, item]) => {
      const { withdrawnAt } = item;
      return withdrawnAt === null ? [] : [[entry, { ...item, withdrawnAt }] as const];
    }),
  );
}

/**
 * Which items of these versions were withdrawn at that moment, by their document and their place there.
 * @param versions those that are out, or that were
 * @param at null: now
 */
export async function withdrawnAmong(
  stores: Reads,
  meeting: MeetingId,
  versions: readonly DocumentVersionId[],
  at: Date | null,
): Promise<(document: string, index: number) => boolean> {
  const { byPlace, byEntry } = await movedLines(stores, meeting);
  if (byPlace.size === 0) return () => false;
  const lines = await stores.agendaLines.ofVersions(versions);
  const then = new Map(
    lines.flatMap((line) => {
      const item = byEntry.get(line.entry);
      return item ? [[placeOf(line), item] as const] : [];
    }),
  );
  // What was read in from elsewhere has no lines: there a place is known only while it is the one that is out.
  const lined = new Set<string>(lines.map(({ document }) => document));
  return (document, index) => {
    const place = placeOf({ document, index });
    const item = (lined.has(document) ? then : byPlace).get(place);
    return item !== undefined && wasWithdrawn(item, at);
  };
}

function wasWithdrawn({ withdrawnAt, returnedAt }: ItemRow, at: Date | null): boolean {
  if (at === null) return withdrawnAt !== null;
  return withdrawnAt === null ? returnedAt !== null && returnedAt > at : withdrawnAt <= at;
}

/** The item that a line of the agenda is in its valid documents; null where it is in none. */
export async function itemOfEntry(
  stores: Reads,
  meeting: MeetingId,
  entry: AgendaEntryId,
): Promise<ItemRow | null> {
  const items = await stores.items.ofMeeting(meeting);
  return (await byLine(stores, meeting, items)).get(entry) ?? null;
}

/** Items that are withdrawn, or have been: where they stand now, and which lines they are. */
async function movedLines(stores: Reads, meeting: MeetingId) {
  const moved = (await stores.items.ofMeeting(meeting)).filter(
    ({ position, withdrawnAt, returnedAt }) =>
      position !== null && (withdrawnAt !== null || returnedAt !== null),
  );
  const byPlace = new Map(moved.map((item) => [placeOf(item), item]));
  return { byPlace, byEntry: await byLine(stores, meeting, moved) };
}

async function byLine(
  { agendaLines, documents }: Reads,
  meeting: MeetingId,
  items: readonly ItemRow[],
): Promise<ReadonlyMap<AgendaEntryId, ItemRow>> {
  const listed = items.filter(({ position }) => position !== null);
  if (listed.length === 0) return new Map();
  const byPlace = new Map(listed.map((item) => [placeOf(item), item]));
  const valid = (await documents.validVersions(meeting)).map(({ version }) => version);
  return new Map(
    (await agendaLines.ofVersions(valid)).flatMap((line) => {
      const item = byPlace.get(placeOf(line));
      return item ? [[line.entry, item] as const] : [];
    }),
  );
}

const placeOf = ({ document, index }: { readonly document: string; readonly index: number }) =>
  `${document} ${index}`;
