import type { PaperId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';
import type { AttachmentRow } from './attachment-store.ts';

/** The same file at the other papers of a matter, where it stands open (ADR 0013). */
export type FilesAlong = {
  /** Closed with it: at what the paper came from, and at what it was sent on as. */
  readonly close: readonly AttachmentRow[];
  /** Opened again at a later committee by a decision of its own; and at what was sent on from there. */
  readonly stay: readonly AttachmentRow[];
};

/** It is the same file in any version that it has had: the next committee may have replaced what it was sent. */
export async function filesAlong(
  stores: Pick<Stores, 'routes' | 'attachments'>,
  paper: PaperId,
  file: AttachmentRow,
): Promise<FilesAlong> {
  const { routes } = stores;
  const earlier = await sameIn(stores, [...(await routes.before(paper))].reverse(), file);
  const later = await sameIn(stores, await routes.after(paper), file);
  const opened = await stores.attachments.openedAgain(later.map(({ id }) => id));
  const own = later.find(({ id }) => opened.has(id))?.paper;
  const first = own === undefined ? later.length : later.findIndex((row) => row.paper === own);
  const isOpen = ({ access }: AttachmentRow): boolean => access.kind === 'open';
  return {
    close: [...earlier, ...later.slice(0, first)].filter(isOpen),
    stay: later.slice(first).filter(isOpen),
  };
}

/** @param papers nearest first */
async function sameIn(
  { attachments }: Pick<Stores, 'attachments'>,
  papers: readonly PaperId[],
  file: AttachmentRow,
): Promise<readonly AttachmentRow[]> {
  const known = new Set(file.versions.map(({ sha256 }) => sha256));
  const found: AttachmentRow[] = [];
  for (const paper of papers) {
    const same = (await attachments.ofPaper(paper)).filter(({ versions }) =>
      versions.some(({ sha256 }) => known.has(sha256)),
    );
    for (const { versions } of same) for (const { sha256 } of versions) known.add(sha256);
    found.push(...same);
  }
  return found;
}
