import { hasDuty, nameInDuty } from '#domain/access/duties.ts';
import type { OrganizationId } from '#domain/ids.ts';
import { danishDay } from '#domain/text/danish-time.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { addressCommittee } from '../publication/give-addresses.ts';
import { refreshReporting } from '../publication/refresh-committee.ts';
import { refreshStale } from '../publication/refresh-stale.ts';
import { loadCommittee, type LoadedCommittee } from './load-committee.ts';
import type { PlannedMeeting } from './plan-store.ts';

export type AnnounceRefused =
  | { readonly type: 'not-found' }
  | { readonly type: 'not-allowed' }
  /** Everything that is coming is public already, or nothing is planned. */
  | { readonly type: 'nothing-to-announce' };

const lastDay = '2099-12-31';

/** Makes public when and where the committee will meet from today on; of what, nothing. */
export async function announcePlan(
  context: Context,
  command: { readonly committee: OrganizationId },
): Promise<Result<{ readonly meetings: number }, AnnounceRefused>> {
  const { actor, now, transact } = context;
  type Announced = Result<{ readonly meetings: number }, AnnounceRefused>;
  const announced = await transact(async (stores): Promise<Announced> => {
    await stores.lockArchive();
    const loaded = await loadCommittee(stores, command.committee);
    if (!loaded) return err({ type: 'not-found' });
    const { leader, names } = loaded;
    if (!hasDuty(actor, 'plan-meetings', leader.id)) return err({ type: 'not-allowed' });
    const at = now();
    const coming = (
      await stores.plans.ofCommittee(names, { from: danishDay(at.toISOString()), until: lastDay })
    ).filter(({ state, cancelledReason }) => state !== 'published' && cancelledReason === null);
    const known = await stores.published.plannedAmong(coming.map(({ meeting }) => meeting));
    const unknown = coming.filter(({ meeting }) => !known.has(meeting));
    if (unknown.length === 0) return err({ type: 'nothing-to-announce' });
    const changed = unknown.map((planned): PlannedMeeting => ({
      ...planned,
      announcedAt: at,
      changedAt: at,
      // It has been public before and was withdrawn: calendars take a higher number for the newer.
      sequence: planned.announcedAt === null ? planned.sequence : planned.sequence + 1,
    }));
    for (const planned of changed) await stores.plans.change(planned);
    await showPlanned(stores, loaded, changed);
    await stores.journal.add({
      at,
      by: nameInDuty(actor, 'plan-meetings', leader.id),
      what: 'plan-announced',
      subject: leader.id,
      detail: { dates: changed.map(({ date }) => date) },
    });
    return ok({ meetings: changed.length });
  });
  if (announced.ok) await refreshStale(context);
  return announced;
}

/** Writes what the public may know of planned meetings, for those that have been announced. */
export async function showPlanned(
  stores: Stores,
  { leader, register }: LoadedCommittee,
  planned: readonly PlannedMeeting[],
): Promise<void> {
  const announced = planned.filter(({ announcedAt }) => announcedAt !== null);
  if (announced.length === 0) return;
  const { published, organizations, stale } = stores;
  const committee = await addressCommittee(stores, leader);
  await published.putPlanned(
    announced.map(({ meeting, date, time, ends, place, cancelledReason, sequence, changedAt }) => ({
      ...{ uid: meeting, date, time, ends, place, sequence, changedAt },
      committee: { slug: committee.slug, name: committee.name },
      isCancelled: cancelledReason !== null,
    })),
  );
  const bodyName = (await organizations.bodyWithId(leader.body)).name;
  if (await published.addCommittee({ ...committee, bodyName }))
    await refreshReporting(stores, register, leader);
  await stale.mark('committee', [leader.id]);
}
