import type { PaperId } from '#domain/ids.ts';
import { decidedByItself, papersOfMatter } from '../paper/papers-along.ts';
import type { Stores } from '../ports.ts';
import type { AttachmentRow } from './attachment-store.ts';

/** The same file at the other papers of a matter, where it stands open (ADR 0013). */
export type FilesAlong = {
  /** Closed with it: at what the paper came from, and at what it was sent on as. */
  readonly close: readonly AttachmentRow[];
  /** Opened again at a later committee by a decision of its own; and at what was sent on from there. */
  readonly stay: readonly AttachmentRow[];
};

export async function filesAlong(
  stores: Pick<Stores, 'routes' | 'attachments'>,
  paper: PaperId,
  file: AttachmentRow,
): Promise<FilesAlong> {
  const same = await sameFile(stores, await papersOfMatter(stores, paper), file);
  const opened = await stores.attachments.openedAgain(same.map(({ id }) => id));
  const where = same.filter(({ id }) => opened.has(id)).map((row) => row.paper);
  const stay = await decidedByItself(stores, paper, where);
  const open = same.filter(({ access }) => access.kind === 'open');
  return {
    close: open.filter((row) => !stay.has(row.paper)),
    stay: open.filter((row) => stay.has(row.paper)),
  };
}

/** It is the same file in any version that it has had: the next committee may have replaced what it was sent. */
async function sameFile(
  { attachments }: Pick<Stores, 'attachments'>,
  papers: readonly PaperId[],
  file: AttachmentRow,
): Promise<readonly AttachmentRow[]> {
  const rows: AttachmentRow[] = [];
  for (const paper of papers) rows.push(...(await attachments.ofPaper(paper)));
  const known = new Set(file.versions.map(({ sha256 }) => sha256));
  const isSame = ({ versions }: AttachmentRow): boolean =>
    versions.some(({ sha256 }) => known.has(sha256));
  for (let before = 0; before < known.size;) {
    before = known.size;
    for (const row of rows)
      if (isSame(row)) for (const { sha256 } of row.versions) known.add(sha256);
  }
  return rows.filter(isSame);
}
