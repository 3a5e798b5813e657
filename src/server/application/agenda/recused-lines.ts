import type { Reading } from '#domain/agenda/member-copy.ts';
import type { AgendaEntryId, DocumentVersionId, PaperId } from '#domain/ids.ts';
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
 * How much the reader may see of each item of these versions. What stands where is known of each version: a number says nothing,
 * since lines are moved and numbered anew.
 */
export async function readingsOf(
  reader: Reader,
  versions: readonly DocumentVersionId[],
): Promise<(document: string, index: number) => Reading> {
  const { agendaLines, papers } = reader.stores;
  const isRecused = await recusedLines(reader);
  const recused = (await agendaLines.ofVersions(versions)).filter(isRecused);
  const readings = new Map<string, Reading>();
  for (const { document, index, paper } of recused) {
    const isClosedNow = paper !== null && (await papers.find(paper))?.access.kind === 'closed';
    readings.set(`${document} ${index}`, isClosedNow ? 'nothing' : 'open-parts');
  }
  return (document, index) => readings.get(`${document} ${index}`) ?? 'all';
}
