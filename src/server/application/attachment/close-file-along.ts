import { whoseDuty } from '#domain/access/duties.ts';
import type { OrganizationId } from '#domain/ids.ts';
import type { ClosingGround } from '#domain/paper/closing.ts';
import { tell } from '../notice/tell.ts';
import { lockMatter } from '../paper/papers-along.ts';
import type { Context, Stores } from '../ports.ts';
import { closeWritten, isPrintOf } from '../publication/close-written.ts';
import type { AttachmentRow } from './attachment-store.ts';
import { filesAlong } from './files-along.ts';

/**
 * Closes with a file the same one at the other papers of the matter: at what the paper came from, and at what it was sent on as.
 * Those who have them are told, and may open theirs again (LAW L10, ADR 0013). The archive is locked by the caller.
 * @returns the committees where it has been closed with it
 */
export async function closeFileAlong(
  stores: Stores,
  file: AttachmentRow,
  { ground, reason }: { readonly ground: ClosingGround; readonly reason: string },
  { actor, at }: Pick<Context, 'actor'> & { readonly at: Date },
): Promise<readonly OrganizationId[]> {
  const by = actor.name;
  const { paper } = file;
  const closedFrom = (await stores.papers.find(paper))?.committee;
  await lockMatter(stores, paper, stores.attachments.lock);
  const { close } = await filesAlong(stores, paper, file);
  for (const row of close) {
    await stores.attachments.save({ ...row, access: { kind: 'closed', ground, reason } });
    await stores.attachments.noteOpened(row.id, null);
    const takenDown = await closeWritten(stores, row.paper, isPrintOf(row), { by, at });
    const told = takenDown.length > 0 ? { takenDown } : {};
    const detail = { ground, reason, closedFrom, ...told };
    await stores.journal.add({ at, by, what: 'attachment-closed', subject: row.id, detail });
  }
  const committees = new Set<OrganizationId>();
  for (const id of new Set(close.map((row) => row.paper))) {
    const other = await stores.papers.find(id);
    if (!other) continue;
    const { committee, owner } = other;
    committees.add(committee);
    for (const to of [...whoseDuty('keep-agendas', committee), { account: owner }])
      await tell(stores, actor, { to, what: 'paper-file-closed-along', about: { paper: id }, at });
  }
  return [...committees];
}
