import { whoseDuty } from '#domain/access/duties.ts';
import { closingOf, type ClosingGround } from '#domain/paper/closing.ts';
import { tell } from '../notice/tell.ts';
import type { Context, Stores } from '../ports.ts';
import { closeWritten } from '../publication/close-written.ts';
import { tellWayAnew } from '../publication/tell-way-anew.ts';
import type { PaperRow } from './paper-store.ts';
import { lockMatter, openAmong, papersAlong } from './papers-along.ts';

/**
 * Closes with a paper those that say the same: what it came from, and what it was sent on as. No open item tells of it any more.
 * Those who have them are told, and may open theirs again: that is a decision of its own (LAW L10, ADR 0013). The archive is
 * locked by the caller, and the paper closed.
 * @returns what has been closed with it
 */
export async function closeAlong(
  stores: Stores,
  paper: PaperRow,
  { ground, reason }: { readonly ground: ClosingGround; readonly reason: string },
  { actor, at }: Pick<Context, 'actor'> & { readonly at: Date },
): Promise<readonly PaperRow[]> {
  const by = actor.name;
  const others = await lockMatter(stores, paper.id, stores.papers.lock);
  const { close } = await papersAlong(stores, paper.id);
  for (const other of close) {
    await stores.papers.save({ ...other, access: closingOf(ground, reason) }, at);
    await stores.papers.noteOpened(other.id, null);
  }
  for (const { id, owner, committee } of close) {
    const takenDown = await closeWritten(stores, id, true, { by, at });
    const told = takenDown.length > 0 ? { takenDown } : {};
    const detail = { ground, reason, closedFrom: paper.committee, ...told };
    await stores.journal.add({ at, by, what: 'paper-closed', subject: id, detail });
    for (const to of [...whoseDuty('keep-agendas', committee), { account: owner }])
      await tell(stores, actor, { to, what: 'paper-closed-along', about: { paper: id }, at });
  }
  await tellWayAnew(stores, await openAmong(stores, others), { by, at });
  return close;
}
