import { nameInDuty } from '#domain/access/duties.ts';
import { isPublished } from '#domain/agenda/agenda.ts';
import { insertEntry, type WithAccess } from '#domain/agenda/arrange-entries.ts';
import type { AgendaEntry } from '#domain/agenda/entry.ts';
import { commonFixedEntries, fixedEntriesOn } from '#domain/agenda/fixed-entries.ts';
import type { MeetingId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context, Stores } from '../ports.ts';
import { agendaFor, type AgendaRefused } from './change-agenda.ts';
import { accessOf, withAccess } from './entry-access.ts';
import { loadAgenda } from './load-agenda.ts';

export type OpenRefused =
  | AgendaRefused
  /** Minutes or an agenda have been imported for the meeting: they are its documents. */
  | { readonly type: 'has-documents' };

/**
 * Opens the agenda of a meeting with what stands on every agenda of the committee (LAW L5, L34), and with what has been postponed
 * to this meeting.
 */
export const openAgenda = (
  context: Context,
  command: { readonly meeting: MeetingId },
): Promise<Result<null, OpenRefused>> =>
  context.transact(async (stores): Promise<Result<null, OpenRefused>> => {
    // Two who open it at once: the second one finds it opened.
    await stores.lockArchive();
    const { meeting } = command;
    const found = await agendaFor(context, stores, meeting, 'open');
    if (!found.ok) return found;
    if ((await stores.documents.ofMeeting(meeting)).length > 0)
      return err({ type: 'has-documents' });
    const at = context.now();
    const by = context.actor.name;
    await stores.agendas.save({
      meeting,
      openedBy: by,
      openedAt: at,
      chair: null,
      orderOverride: null,
      publishedAt: null,
      supplements: 0,
    });
    const { committee } = found.value;
    const fixed = (await stores.agendas.fixedEntries(committee.id)) ?? commonFixedEntries;
    const today = fixedEntriesOn(fixed, found.value.meeting.date);
    const standing = today.map((entry): WithAccess<AgendaEntry> => ({
      id: stores.newId<'AgendaEntry'>(),
      meeting,
      position: 0,
      what: { kind: 'standing', standing: entry.standing, title: entry.title },
      supplement: 0,
      lateReason: null,
      addedAt: at.toISOString(),
      isClosed: false,
    }));
    const entries = standing.reduce<readonly WithAccess<AgendaEntry>[]>(insertEntry, []);
    await stores.agendas.putEntries(meeting, entries, by);
    await returnPostponed(stores, meeting, by, at);
    await stores.journal.add({
      at,
      by: nameInDuty(context.actor, 'keep-agendas', committee.id),
      what: 'agenda-opened',
      subject: meeting,
    });
    return ok(null);
  });

/**
 * Puts on an agenda what has been postponed to its meeting. On one that is published already it comes with the next supplement,
 * and the reason for being late is that it was postponed (LAW L3).
 */
export async function returnPostponed(
  stores: Stores,
  meeting: MeetingId,
  by: string,
  at: Date,
): Promise<void> {
  const loaded = await loadAgenda(stores, meeting);
  if (!loaded?.row) return;
  const { row, agenda } = loaded;
  // One that has been withdrawn is a draft again: what comes back comes with the agenda itself.
  const isOut = isPublished(agenda.status);
  for (const { id, entry, fromDate } of await stores.postponements.waitingFor(meeting)) {
    const postponed = await stores.agendas.findEntry(entry);
    if (!postponed) continue;
    const returned: AgendaEntry = {
      ...postponed,
      id: stores.newId<'AgendaEntry'>(),
      meeting,
      supplement: isOut ? row.supplements + 1 : 0,
      lateReason: isOut ? postponedReason(fromDate) : null,
      addedAt: at.toISOString(),
    };
    const standing = await withAccess(stores, await stores.agendas.entries(meeting));
    const { kind } = await accessOf(stores, returned);
    const entries = insertEntry(standing, { ...returned, isClosed: kind === 'closed' });
    await stores.agendas.putEntries(meeting, entries, by);
    await stores.postponements.noteReturned(id, returned.id);
  }
}

/** As it stands on the agenda, in the language of the agenda. */
const postponedReason = (fromDate: string): string =>
  `Udsat fra mødet den ${danishDate(fromDate)}.`;

const danishDate = (date: string): string =>
  new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
