import { hasDuty, nameInDuty } from '#domain/access/duties.ts';
import type { MeetingId, OrganizationId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { enterMeeting } from './enter-meeting.ts';
import { isTaken, type TakenRefused } from './is-taken.ts';
import { loadCommittee } from './load-committee.ts';
import type { PlannedKind } from './plan-store.ts';

export type AddRefused =
  { readonly type: 'not-found' } | { readonly type: 'not-allowed' } | TakenRefused;

/** Plans one meeting more. The public does not know of it before the plan is announced again. */
export function addMeeting(
  { actor, now, transact }: Context,
  command: {
    readonly committee: OrganizationId;
    readonly date: string;
    readonly time: string;
    readonly ends: string | null;
    readonly place: string | null;
    readonly kind: PlannedKind;
  },
): Promise<Result<{ readonly meeting: MeetingId }, AddRefused>> {
  type Added = Result<{ readonly meeting: MeetingId }, AddRefused>;
  return transact(async (stores): Promise<Added> => {
    await stores.lockArchive();
    const loaded = await loadCommittee(stores, command.committee);
    if (!loaded) return err({ type: 'not-found' });
    const { leader, names } = loaded;
    if (!hasDuty(actor, 'plan-meetings', leader.id)) return err({ type: 'not-allowed' });
    const { date, time, ends, place, kind } = command;
    if (await isTaken(stores, names, date, time)) return err({ type: 'day-taken', date });
    const at = now();
    const { meeting } = await enterMeeting(stores, leader, {
      ...{ plan: stores.newId<'Plan'>(), date, time, ends, place, kind, at, by: actor.name },
    });
    await stores.journal.add({
      at,
      by: nameInDuty(actor, 'plan-meetings', leader.id),
      what: 'meeting-planned',
      subject: meeting,
      detail: { date, time, kind },
    });
    return ok({ meeting });
  });
}
