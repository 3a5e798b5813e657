import type { Reading } from '#domain/agenda/member-copy.ts';
import type { AgendaEntryId, DocumentId, MeetingId, PaperId } from '#domain/ids.ts';
import { recogniseItems } from '#domain/meeting/recognise-items.ts';
import type { ValidDocument } from '../meeting/document-store.ts';
import type { Context } from '../ports.ts';

type Reader = Pick<Context, 'actor' | 'stores'>;
type Line = { readonly entry: AgendaEntryId; readonly paper: PaperId | null };

/** Which lines the reader is disqualified in: the line itself, or its matter at any meeting (LAW L53). */
export async function recusedLines({ actor, stores }: Reader): Promise<(line: Line) => boolean> {
  if (actor.person === null) return () => false;
  const { entries, papers } = await stores.agendaReadings.recusedFrom(actor.person);
  return ({ entry, paper }) => entries.has(entry) || (paper !== null && papers.has(paper));
}

/**
 * How much the reader may see of each item of a meeting's documents. What stands where is known of each version that was written
 * here: a number says nothing, since lines are moved and numbered anew. In minutes that have come since, items are recognised; where a
 * line that the reader is disqualified in is not among them, any closed item may be it, and none of those that are nothing else is
 * shown (LAW L53).
 */
export async function readingsOf(
  reader: Reader,
  meeting: MeetingId,
  documents: readonly Pick<ValidDocument, 'id' | 'version' | 'parsed'>[],
): Promise<(document: string, index: number) => Reading> {
  const { papers } = reader.stores;
  const isRecused = await recusedLines(reader);
  const readings = new Map<string, Reading>();
  for (const { id, index, line } of await linesIn(reader.stores, meeting, documents, isRecused)) {
    const isClosedNow =
      line !== null &&
      line.paper !== null &&
      (await papers.find(line.paper))?.access.kind === 'closed';
    readings.set(`${id} ${index}`, isClosedNow ? 'nothing' : 'open-parts');
  }
  return (document, index) => readings.get(`${document} ${index}`) ?? 'all';
}

type Held = { readonly id: DocumentId; readonly index: number; readonly line: Line | null };

/** Where the lines that somebody is disqualified in stand, and where they may stand. */
async function linesIn(
  stores: Context['stores'],
  meeting: MeetingId,
  documents: readonly Pick<ValidDocument, 'id' | 'version' | 'parsed'>[],
  isRecused: (line: Line) => boolean,
): Promise<readonly Held[]> {
  const written = await stores.agendaLines.ofVersions(documents.map(({ version }) => version));
  const known = new Set(written.map(({ version }) => version));
  const held: Held[] = written
    .filter(isRecused)
    .map(({ document, index, entry, paper }) => ({ id: document, index, line: { entry, paper } }));
  const hidden = (await stores.agendas.entries(meeting))
    .map(({ id, what }) => ({ entry: id, paper: what.kind === 'paper' ? what.paper : null }))
    .filter(isRecused);
  if (hidden.length === 0) return held;
  const rows = await stores.items.ofMeeting(meeting);
  const entries = await stores.items.entriesOf(meeting);
  for (const { id, parsed } of documents.filter(({ version }) => !known.has(version))) {
    const found = recogniseItems(
      rows,
      parsed.items.map(({ number, title, matter }) => ({ number, title, caseNumber: matter })),
    ).map((row) => (row ? (entries.get(row.id) ?? null) : null));
    const isMissing = hidden.some(({ entry }) => !found.some((line) => line?.entry === entry));
    for (const [index, line] of found.entries()) {
      const mayBe = line === null && isMissing && parsed.items[index]?.access === 'closed';
      if (mayBe || (line !== null && isRecused(line))) held.push({ id, index, line });
    }
  }
  return held;
}
