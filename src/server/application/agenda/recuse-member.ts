import { isValidOn } from '#domain/access/validity.ts';
import type { AgendaEntryId, MeetingId, PersonId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { changeAgenda, type AgendaRefused } from './change-agenda.ts';
import type { LoadedAgenda } from './load-agenda.ts';

export type RecuseRefused =
  | AgendaRefused
  | { readonly type: 'entry-unknown' }
  /** Nobody who sits in the committee on the day of the meeting. */
  | { readonly type: 'member-unknown' };

export type TakeRecusalBackRefused =
  | AgendaRefused
  | { readonly type: 'entry-unknown' }
  /** Nobody has entered it, or another committee has, which decides for itself (LAW L50). */
  | { readonly type: 'recusal-unknown' };

type Recusal = {
  readonly meeting: MeetingId;
  readonly entry: AgendaEntryId;
  readonly person: PersonId;
};

/** Enters that a member is disqualified in an item: its closed material is kept from them until it is decided (LAW L53). */
export const recuseMember = (
  context: Context,
  { meeting, entry, person }: Recusal,
): Promise<Result<null, RecuseRefused>> =>
  changeAgenda<RecuseRefused>(context, meeting, 'change', async (stores, loaded, at) => {
    if (!loaded.entries.some(({ id }) => id === entry)) return err({ type: 'entry-unknown' });
    const sitting = await sittingAt(stores, loaded);
    if (!sitting.some((one) => one.person === person)) return err({ type: 'member-unknown' });
    await stores.agendaReadings.recuse(entry, person, context.actor.name, at);
    return ok({ what: 'agenda-recusal-entered' as const, detail: { entry, person } });
  });

/** Takes it back, where the body has found otherwise; what another committee has entered of a joint item or of a matter that it had before is its own. */
export const takeRecusalBack = (
  context: Context,
  { meeting, entry, person }: Recusal,
): Promise<Result<null, TakeRecusalBackRefused>> =>
  changeAgenda<TakeRecusalBackRefused>(context, meeting, 'change', async (stores, { entries }) => {
    if (!entries.some(({ id }) => id === entry)) return err({ type: 'entry-unknown' });
    const taken = await stores.agendaReadings.takeRecusalBack(entry, person);
    if (taken === 0) return err({ type: 'recusal-unknown' });
    return ok({ what: 'agenda-recusal-taken-back' as const, detail: { entry, person } });
  });

export type SittingMember = { readonly person: PersonId; readonly name: string };

/** Those who sit in the committee on the day of the meeting, by name. */
export async function sittingAt(
  { seats }: Pick<Stores, 'seats'>,
  { committee, meeting }: Pick<LoadedAgenda, 'committee' | 'meeting'>,
): Promise<readonly SittingMember[]> {
  const sitting = (await seats.ofCommittee(committee.id)).filter((seat) =>
    isValidOn(seat, meeting.date),
  );
  return [
    ...new Map(sitting.map(({ person, name }) => [person, { person, name }])).values(),
  ].toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}
