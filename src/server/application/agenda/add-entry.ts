import { hasDuty } from '#domain/access/duties.ts';
import { isPublished } from '#domain/agenda/agenda.ts';
import { insertEntry, moveEntry } from '#domain/agenda/arrange-entries.ts';
import type { AgendaEntry, EntrySubject } from '#domain/agenda/entry.ts';
import type { AgendaEntryId, MeetingId, PaperId } from '#domain/ids.ts';
import type { Closing } from '#domain/paper/closing.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { changeAgenda, type AgendaRefused, type OpenedAgenda } from './change-agenda.ts';
import { accessOf, withAccess } from './entry-access.ts';

/** Why one paper cannot stand on an agenda. */
export type PaperNotAdded =
  | { readonly type: 'paper-not-approved' }
  | { readonly type: 'stands-already' }
  | { readonly type: 'entry-unknown' };

export type AddEntryRefused =
  | AgendaRefused
  | PaperNotAdded
  | { readonly type: 'title-missing' }
  /** Closing is the exception, decided case by case, with a reason (LAW L10). */
  | { readonly type: 'reason-missing' };

/**
 * Puts an approved paper on the agenda. A paper of another committee is a joint item: whoever puts it on is its secretary too,
 * and it stands on that committee's agenda the same day.
 */
export const addPaper = (
  context: Context,
  command: { readonly meeting: MeetingId; readonly paper: PaperId },
): Promise<Result<null, AddEntryRefused>> =>
  changeAgenda<AddEntryRefused>(context, command.meeting, 'change', async (stores, loaded, at) => {
    const { paper } = command;
    const refused = await whyNotPaper(context, stores, loaded, paper);
    return refused ? err(refused) : added(stores, loaded, at, { kind: 'paper', paper });
  });

/** Why a paper cannot be put on an agenda; null where it can. */
export async function whyNotPaper(
  { actor }: Pick<Context, 'actor'>,
  stores: Stores,
  { meeting, committee, register }: OpenedAgenda,
  id: PaperId,
): Promise<PaperNotAdded | null> {
  const paper = await stores.papers.find(id);
  const isOwn = paper?.committee === committee.id;
  if (!paper || (!isOwn && !hasDuty(actor, 'keep-agendas', paper.committee)))
    return { type: 'entry-unknown' };
  if (!isOwn) {
    const joint = await stores.agendas.jointWith(meeting.id, [paper.id]);
    if (!joint.has(paper.id)) return { type: 'entry-unknown' };
  }
  if (paper.state.status !== 'approved') return { type: 'paper-not-approved' };
  const names = register.namesOf(committee).map((name) => name.id);
  return (await stores.agendas.standsOn(paper.id, names)) ? { type: 'stands-already' } : null;
}

/** Puts a point without a paper on: a dialogue, a visit. */
export const addPlainEntry = (
  context: Context,
  command: {
    readonly meeting: MeetingId;
    readonly title: string;
    readonly text: string;
    readonly closing:
      (Pick<Closing, 'ground' | 'reason'> & Partial<Pick<Closing, 'publicTitle'>>) | null;
  },
): Promise<Result<null, AddEntryRefused>> =>
  changeAgenda<AddEntryRefused>(context, command.meeting, 'change', (stores, loaded, at) => {
    const title = command.title.trim();
    if (title === '') return err({ type: 'title-missing' });
    const { closing } = command;
    if (closing?.reason.trim() === '') return err({ type: 'reason-missing' });
    return added(stores, loaded, at, {
      kind: 'plain',
      title,
      text: command.text.trim(),
      access: closing
        ? {
            kind: 'closed',
            ground: closing.ground,
            reason: closing.reason.trim(),
            publicTitle: closing.publicTitle?.trim() || null,
            publicDecision: { kind: 'not-considered' },
          }
        : { kind: 'open' },
    });
  });

/**
 * Puts a line back that has been taken off.
 * @param command.from where it stood; left out: where such a line belongs
 */
export const restoreEntry = (
  context: Context,
  command: {
    readonly meeting: MeetingId;
    readonly entry: AgendaEntryId;
    readonly from?: number;
  },
): Promise<Result<null, AddEntryRefused>> =>
  changeAgenda<AddEntryRefused>(context, command.meeting, 'change', async (stores, loaded) => {
    const entry = await stores.agendas.findEntry(command.entry);
    if (entry?.meeting !== command.meeting) return err({ type: 'entry-unknown' });
    if (loaded.entries.some(({ id }) => id === entry.id)) return err({ type: 'stands-already' });
    const restored = { ...entry, supplement: supplementOf(loaded) };
    const entries = await insert(stores, loaded, restored);
    return ok({
      entries: command.from === undefined ? entries : moveEntry(entries, entry.id, command.from),
      what: 'agenda-entry-restored' as const,
      detail: { entry: entry.id },
    });
  });

/** The lines with one more, where such a line belongs. */
export async function added(
  stores: Stores,
  loaded: OpenedAgenda,
  at: Date,
  what: EntrySubject,
): Promise<
  Result<{ entries: readonly AgendaEntry[]; what: 'agenda-entry-added'; detail: unknown }, never>
> {
  const entry: AgendaEntry = {
    id: stores.newId<'AgendaEntry'>(),
    meeting: loaded.meeting.id,
    position: 0,
    what,
    supplement: supplementOf(loaded),
    lateReason: null,
    addedAt: at.toISOString(),
  };
  return ok({
    entries: await insert(stores, loaded, entry),
    what: 'agenda-entry-added',
    detail: { entry: entry.id, kind: what.kind, supplement: entry.supplement },
  });
}

/** What comes after publication comes with the next supplement (LAW L3). */
const supplementOf = ({ agenda, row }: OpenedAgenda): number =>
  isPublished(agenda.status) ? row.supplements + 1 : 0;

async function insert(
  stores: Stores,
  { entries }: OpenedAgenda,
  entry: AgendaEntry,
): Promise<readonly AgendaEntry[]> {
  const { kind } = await accessOf(stores, entry);
  return insertEntry(await withAccess(stores, entries), { ...entry, isClosed: kind === 'closed' });
}
