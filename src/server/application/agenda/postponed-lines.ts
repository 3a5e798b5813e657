import type { AgendaEntry } from '#domain/agenda/entry.ts';
import type { EntryContent } from '#domain/agenda/entry-content.ts';
import type { AgendaEntryId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';
import type { LoadedAgenda } from './load-agenda.ts';
import { loadContents } from './load-contents.ts';
import { postponedTo, type PostponedTo } from './postponed-to.ts';

export type PostponedLine = {
  readonly entry: AgendaEntryId;
  readonly title: string;
  readonly to: PostponedTo;
};

/**
 * The lines of an agenda that come back at a later meeting. What has left a draft for it is looked up beside what stands there.
 * @param contents what stands on the agenda
 * @param show what the reader may know of a line
 */
export async function postponedLines(
  stores: Stores,
  { meeting }: LoadedAgenda,
  contents: readonly EntryContent[],
  show: (content: EntryContent) => EntryContent,
): Promise<readonly PostponedLine[]> {
  const to = await postponedTo(stores, meeting.id);
  const standing = new Set(contents.map(({ entry }) => entry.id));
  const gone: AgendaEntry[] = [];
  for (const id of to.keys()) {
    const entry = standing.has(id) ? null : await stores.agendas.findEntry(id);
    if (entry) gone.push(entry);
  }
  const left = gone.length === 0 ? [] : await loadContents(stores, { meeting, entries: gone });
  return [...contents, ...left].map(show).flatMap(({ entry, title }) => {
    const at = to.get(entry.id);
    return at ? [{ entry: entry.id, title, to: at }] : [];
  });
}
