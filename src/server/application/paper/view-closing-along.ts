import type { AttachmentId } from '#domain/ids.ts';
import { filesAlong } from '../attachment/files-along.ts';
import type { AttachmentRow } from '../attachment/attachment-store.ts';
import type { Context, Stores } from '../ports.ts';
import type { PaperRow } from './paper-store.ts';
import { papersAlong } from './papers-along.ts';

/** What follows when something is closed, as whoever closes it is told before: names of committees, none twice. */
export type ClosingAlong = {
  readonly closes: readonly string[];
  readonly stays: readonly string[];
};

/** @param paper one that the actor may close */
export async function viewClosingAlong(
  { stores }: Pick<Context, 'stores'>,
  { id }: Pick<PaperRow, 'id'>,
): Promise<ClosingAlong> {
  const { close, stay } = await papersAlong(stores, id);
  return { closes: await committeesOf(stores, close), stays: await committeesOf(stores, stay) };
}

/** The same of the files of a paper that the actor may close. */
export async function viewFilesAlong(
  { stores }: Pick<Context, 'stores'>,
  rows: readonly AttachmentRow[],
): Promise<ReadonlyMap<AttachmentId, ClosingAlong>> {
  const along = new Map<AttachmentId, ClosingAlong>();
  for (const row of rows) {
    const { close, stay } = await filesAlong(stores, row.paper, row);
    const [closes, stays] = [await papersOf(stores, close), await papersOf(stores, stay)];
    along.set(row.id, {
      closes: await committeesOf(stores, closes),
      stays: await committeesOf(stores, stays),
    });
  }
  return along;
}

async function papersOf(
  { papers }: Stores,
  rows: readonly AttachmentRow[],
): Promise<readonly PaperRow[]> {
  const found: PaperRow[] = [];
  for (const id of new Set(rows.map(({ paper }) => paper))) {
    const paper = await papers.find(id);
    if (paper) found.push(paper);
  }
  return found;
}

async function committeesOf(
  { organizations }: Stores,
  papers: readonly PaperRow[],
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const id of new Set(papers.map(({ committee }) => committee)))
    names.push((await organizations.find(id))?.name ?? '');
  return names;
}
