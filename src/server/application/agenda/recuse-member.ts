import type { AgendaEntryId, MeetingId, PersonId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changeAgenda, type AgendaRefused } from './change-agenda.ts';

export type RecuseRefused = AgendaRefused | { readonly type: 'entry-unknown' };

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
  changeAgenda<RecuseRefused>(context, meeting, 'change', async (stores, { entries }, at) => {
    if (!entries.some(({ id }) => id === entry)) return err({ type: 'entry-unknown' });
    await stores.agendaReadings.recuse(entry, person, context.actor.name, at);
    return ok({ what: 'agenda-recusal-entered' as const, detail: { entry, person } });
  });

/** Takes it back, where the body has found otherwise. */
export const takeRecusalBack = (
  context: Context,
  { meeting, entry, person }: Recusal,
): Promise<Result<null, RecuseRefused>> =>
  changeAgenda<RecuseRefused>(context, meeting, 'change', async (stores, { entries }) => {
    if (!entries.some(({ id }) => id === entry)) return err({ type: 'entry-unknown' });
    await stores.agendaReadings.takeRecusalBack(entry, person);
    return ok({ what: 'agenda-recusal-taken-back' as const, detail: { entry, person } });
  });
