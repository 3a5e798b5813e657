import type { Actor } from '#domain/access/actor.ts';
import { isPublished } from '#domain/agenda/agenda.ts';
import { parseId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { actorOf } from '../access/find-signed-in.ts';
import { dayOf } from '../paper/paper-settings.ts';
import type { Context, Stores } from '../ports.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import type { WorkOrder } from '../work/work-store.ts';
import { judgeRelease, type ReleaseTimeRefused } from './judge-release.ts';
import { loadAgenda } from './load-agenda.ts';
import { publishFirst, type PublishAgendaRefused } from './publish-agenda.ts';
import type { PlannedRelease } from './release-store.ts';
import { tellOfRelease } from './tell-of-release.ts';

/** A process that died has its work taken over after so many ms; what fails by a fault is tried so many times. */
const lease = 120_000;
const mostAttempts = 5;

/** Why an agenda was not sent at its time. */
type NotSent = PublishAgendaRefused | ReleaseTimeRefused | { readonly type: 'failed' };

type House = {
  readonly worker: Context;
  /** Everything that a use case may touch, in somebody's name. */
  readonly contextOf: (actor: Actor) => Context;
};

/**
 * Sends one agenda whose time has come, by what publication and planning look at: in the name of whoever planned it, with the rights
 * they have at that moment. Where it is refused, the secretary and whoever planned it are told, also by mail. The order to do it ends in the
 * same transaction, so that of several processes one does it, once.
 * @returns false where nothing is due
 */
export async function releaseDueAgenda({ worker, contextOf }: House): Promise<boolean> {
  const { stores, now } = worker;
  const at = now();
  const order = await stores.work.take('release-agenda', at, new Date(at.getTime() + lease));
  if (!order) return false;
  const meeting = parseId<'Meeting'>(order.subject);
  const planned = meeting ? await stores.releases.find(meeting) : null;
  if (!planned) {
    await stores.work.finish(order);
    return true;
  }
  if (planned.dueAt > at) {
    await stores.work.postpone(order, planned.dueAt);
    return true;
  }
  if (order.attempts > mostAttempts) {
    await giveUp(worker, order, planned, { type: 'failed' });
    return true;
  }
  const sent = await send(contextOf(bare(planned)), order, planned);
  if (sent.ok) await refreshStale(worker);
  else if (sent.error.type !== 'taken') await giveUp(worker, order, planned, sent.error);
  return true;
}

/** Whoever planned it, in whose name it stands in the journal; what they may do is asked when nobody can take it from them any more. */
const bare = ({ account, by }: PlannedRelease): Actor => ({
  ...{ name: by, account, person: null, grants: [], seats: [], isMayor: false },
});

/** With what they may do today: nothing, once their account is closed. */
async function plannerOf(stores: Stores, planned: PlannedRelease, at: Date): Promise<Actor> {
  const found = await stores.accounts.find(planned.account);
  return found?.status === 'active' ? actorOf(stores, found, dayOf(at)) : bare(planned);
}

type Sent = Result<null, PublishAgendaRefused | ReleaseTimeRefused | { readonly type: 'taken' }>;

/** Published by hand meanwhile, or taken back: then there is nothing to do. */
const send = (context: Context, order: WorkOrder, { meeting }: PlannedRelease): Promise<Sent> =>
  context.transact(async (stores): Promise<Sent> => {
    await stores.lockArchive();
    await stores.agendas.lock(meeting);
    if (!(await stores.work.finish(order))) return err({ type: 'taken' });
    const loaded = await loadAgenda(stores, meeting);
    const planned = await stores.releases.find(meeting);
    if (!planned || (loaded && isPublished(loaded.agenda.status))) return ok(null);
    const at = context.now();
    if (loaded) {
      const { refused } = await judgeRelease(stores, loaded, at, planned.lateReason ?? '');
      if (refused) return err(refused);
    }
    const actor = await plannerOf(stores, planned, at);
    const out = await publishFirst({ ...context, actor }, stores, meeting);
    return out.ok ? ok(null) : out;
  });

/** It stays a draft. What stands in the journal names no item. */
const giveUp = (
  { actor, now, transact }: Context,
  order: WorkOrder,
  { meeting, account, dueAt }: PlannedRelease,
  why: NotSent,
): Promise<Result<null, never>> =>
  transact(async (stores): Promise<Result<null, never>> => {
    await stores.agendas.lock(meeting);
    if (!(await stores.work.finish(order))) return ok(null);
    await stores.releases.remove(meeting);
    const at = now();
    const committee = (await loadAgenda(stores, meeting))?.committee.id ?? null;
    const what = 'agenda-release-failed';
    await tellOfRelease(stores, actor, { meeting, account }, committee, what, at, true);
    const detail = {
      dueAt: dueAt.toISOString(),
      why: why.type,
      ...(why.type === 'faults' ? { faults: why.faults.map(({ kind }) => kind) } : {}),
    };
    await stores.journal.add({ at, by: actor.name, what, subject: meeting, detail });
    return ok(null);
  });
