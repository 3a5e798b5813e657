import { fileReader } from '#adapters/extraction/file-reader.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { addMeeting } from '#application/agenda/add-meeting.ts';
import { addPaper, addPlainEntry } from '#application/agenda/add-entry.ts';
import { announcePlan } from '#application/agenda/announce-plan.ts';
import { removeAgendaEntry, setLateReason } from '#application/agenda/arrange-agenda.ts';
import { cancelMeeting } from '#application/agenda/cancel-meeting.ts';
import { askForChanges } from '#application/agenda/chair-word.ts';
import { openAgenda } from '#application/agenda/open-agenda.ts';
import { publishAgenda, publishSupplement } from '#application/agenda/publish-agenda.ts';
import { recuseMember } from '#application/agenda/recuse-member.ts';
import { withdrawAgenda } from '#application/agenda/withdraw-agenda.ts';
import { readNextFile } from '#application/attachment/read-next-file.ts';
import type { MeetingId } from '#domain/ids.ts';
import { valueOf } from '../../test/an-archive.ts';
import { denmarkToday } from '../../src/server/denmark-today.ts';
import { importMinutes } from './imported-minutes.ts';
import { peopleOfRoom } from './people-of-room.ts';
import * as words from './words.ts';
import { officialsOf } from './write-papers.ts';

const inDays = (days: number): string =>
  denmarkToday(new Date(Date.now() + days * 24 * 3600 * 1000));

/**
 * A committee with a meeting that is public all the time, one that is cancelled, and one whose agenda is a draft with everything
 * on it that must not be seen.
 */
export async function committeeRoom(database: OpenDatabase) {
  const people = await peopleOfRoom(database, inDays(0));
  const imported = await importMinutes(database);
  const officials = await officialsOf(people, fileIntake(database.db));
  const { secretary } = officials;
  const { committee } = people;
  const plan = async (days: number): Promise<MeetingId> => {
    const when = { date: inDays(days), time: '16:30', ends: null, place: 'Mødelokale 2' };
    return valueOf(await addMeeting(secretary, { committee, kind: 'ordinary', ...when })).meeting;
  };
  const plain = (
    meeting: MeetingId,
    { title, text }: { readonly title: string; readonly text: string },
    reason: string | null = null,
  ) =>
    addPlainEntry(secretary, {
      ...{ meeting, title, text },
      closing: reason === null ? null : { ground: 'staff', reason },
    });
  const last = async (meeting: MeetingId, title: string) => {
    const entries = await secretary.stores.agendas.entries(meeting);
    const entry = entries.find(({ what }) => 'title' in what && what.title === title);
    if (!entry) throw new Error(`${title} is not on the agenda`);
    return entry.id;
  };

  const [past, cancelled, meeting] = [await plan(14), await plan(35), await plan(21)];
  valueOf(await announcePlan(secretary, { committee }));
  valueOf(
    await cancelMeeting(secretary, { meeting: cancelled, reason: words.journalOnly.cancellation }),
  );
  valueOf(await openAgenda(secretary, { meeting: past }));
  valueOf(await plain(past, words.ground));
  valueOf(await publishAgenda(secretary, { meeting: past }));

  const open = await officials.openPaper();
  const closed = await officials.closedPaper();
  const held = await officials.heldPaper();
  const stray = await officials.strayPapers();
  const reader = fileReader();
  while (await readNextFile(secretary, reader));
  await reader.close();
  valueOf(await openAgenda(secretary, { meeting }));
  for (const paper of [open, closed]) await officials.approve(paper);
  for (const paper of [open, closed, held]) valueOf(await addPaper(secretary, { meeting, paper }));
  const { closedPlain, agendaOnly, openLate, closedLate } = words;
  valueOf(await plain(meeting, { title: words.open.plainTitle, text: words.open.plainText }));
  valueOf(await plain(meeting, closedPlain, agendaOnly.plainReason));
  valueOf(await plain(meeting, { title: agendaOnly.removedTitle, text: agendaOnly.removedText }));
  const entry = await last(meeting, agendaOnly.removedTitle);
  valueOf(await removeAgendaEntry(secretary, { meeting, entry }));
  const entries = await secretary.stores.agendas.entries(meeting);
  const onClosed = entries.find(({ what }) => what.kind === 'paper' && what.paper === closed);
  for (const { person } of [people.accounts.recused, people.accounts.recusedChair]) {
    if (!onClosed || !person) throw new Error('nobody is disqualified in the closed paper');
    valueOf(await recuseMember(secretary, { meeting, entry: onClosed.id, person }));
  }
  const chair = await people.as('chair');
  valueOf(await askForChanges(chair, { meeting, what: agendaOnly.chairWord }));

  return {
    ...people,
    secretary,
    meetings: [meeting, cancelled, ...imported],
    meeting,
    papers: [open, closed, held, ...stray],
    addMeetingAt: async (place: string) => {
      const when = { date: inDays(49), time: '16:30', ends: null, place };
      valueOf(await addMeeting(secretary, { committee, kind: 'ordinary', ...when }));
    },
    publish: async () => valueOf(await publishAgenda(secretary, { meeting })),
    supplement: async () => {
      valueOf(await plain(meeting, { title: openLate.title, text: 'Sent.' }));
      valueOf(await plain(meeting, closedLate, agendaOnly.lateReason));
      for (const [title, reason] of [
        [openLate.title, openLate.reason],
        [closedLate.title, 'Ansøgningen kom i går.'],
      ] as const)
        valueOf(
          await setLateReason(secretary, { meeting, entry: await last(meeting, title), reason }),
        );
      return valueOf(await publishSupplement(secretary, { meeting }));
    },
    withdraw: async () =>
      valueOf(await withdrawAgenda(secretary, { meeting, reason: words.journalOnly.withdrawal })),
  };
}
