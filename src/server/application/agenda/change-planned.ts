import { hasDuty, nameInDuty } from '#domain/access/duties.ts';
import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { tell } from '../notice/tell.ts';
import type { Context, JournalEvent, Stores } from '../ports.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { showPlanned } from './announce-plan.ts';
import { loadCommittee, type LoadedCommittee } from './load-committee.ts';
import type { PlannedMeeting } from './plan-store.ts';
import { tellOfRelease } from './tell-of-release.ts';

export type ChangePlannedRefused =
  | { readonly type: 'not-found' }
  | { readonly type: 'not-allowed' }
  /** An agenda or minutes of it are public: it is changed there. */
  | { readonly type: 'already-published' }
  | { readonly type: 'already-cancelled' };

type Change = {
  readonly to: Pick<PlannedMeeting, 'date' | 'time' | 'ends' | 'place' | 'cancelledReason'>;
  readonly what: JournalEvent;
  readonly detail: unknown;
};

/** Changes a planned meeting, for the public too where it has been announced; one that is cancelled stays so. */
export async function changePlanned<Refused extends { readonly type: string }>(
  context: Context,
  meeting: MeetingId,
  decide: (
    planned: PlannedMeeting,
    stores: Stores,
    committee: LoadedCommittee,
  ) => Promise<Result<Change, Refused>>,
): Promise<Result<null, ChangePlannedRefused | Refused>> {
  const { actor, now, transact } = context;
  type Changed = Result<null, ChangePlannedRefused | Refused>;
  const changed = await transact(async (stores): Promise<Changed> => {
    await stores.lockArchive();
    const planned = await stores.plans.find(meeting);
    const committee = planned && (await loadCommittee(stores, planned.organization));
    if (!planned || !committee) return err({ type: 'not-found' });
    if (!hasDuty(actor, 'plan-meetings', committee.leader.id)) return err({ type: 'not-allowed' });
    if (planned.state === 'published') return err({ type: 'already-published' });
    if (planned.cancelledReason !== null) return err({ type: 'already-cancelled' });
    const decided = await decide(planned, stores, committee);
    if (!decided.ok) return decided;
    const at = now();
    const { to, what, detail } = decided.value;
    const isKnown = planned.announcedAt !== null;
    const told =
      isKnown && (what === 'meeting-cancelled' || what === 'meeting-moved') ? what : null;
    const after = { ...planned, ...to, sequence: planned.sequence + 1, changedAt: at };
    await stores.plans.change(after);
    await showPlanned(stores, committee, [after]);
    const by = nameInDuty(actor, 'plan-meetings', committee.leader.id);
    if (isAnotherTime(planned, after))
      await takeReleaseBack({ actor }, stores, committee, meeting, { what, by, at });
    if (told !== null)
      await tell(stores, actor, {
        to: { role: 'reader', committee: committee.leader.id },
        what: told,
        about: { meeting },
        at,
      });
    await stores.journal.add({
      at,
      by,
      what,
      subject: meeting,
      detail,
    });
    return ok(null);
  });
  if (changed.ok) await refreshStale(context);
  return changed;
}

const isAnotherTime = (before: PlannedMeeting, after: PlannedMeeting): boolean =>
  before.date !== after.date || before.time !== after.time || after.cancelledReason !== null;

/**
 * What was to be sent at a time was planned for the meeting as it was: its deadline and what is said in it are others now. Whoever
 * planned it and the secretary are told, and plan it anew.
 */
async function takeReleaseBack(
  { actor }: Pick<Context, 'actor'>,
  stores: Stores,
  committee: LoadedCommittee,
  meeting: MeetingId,
  { what: because, by, at }: Pick<Change, 'what'> & { readonly by: string; readonly at: Date },
): Promise<void> {
  await stores.agendas.lock(meeting);
  const release = await stores.releases.find(meeting);
  if (!release) return;
  await stores.releases.remove(meeting);
  const what = 'agenda-release-taken-back';
  await tellOfRelease(stores, actor, release, committee.leader.id, what, at, false);
  const detail = { dueAt: release.dueAt.toISOString(), because };
  await stores.journal.add({ at, by, what, subject: meeting, detail });
}
