import { sql } from 'kysely';
import { afterAll } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { MeetingId, PaperId } from '#domain/ids.ts';
import type { Context } from '../ports.ts';
import type { House } from '../../../../test/a-house.ts';
import { aPaper } from '../../../../test/a-paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { testPermissions, type UseCase } from '../../../../test/permission-table.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { addPaper, addPlainEntry, restoreEntry } from './add-entry.ts';
import { addMeeting } from './add-meeting.ts';
import { addPapers } from './add-papers.ts';
import { moveAgendaEntry, removeAgendaEntry, setLateReason } from './arrange-agenda.ts';
import { considerPlainEntry } from './consider-entry.ts';
import { listAgendas } from './list-agendas.ts';
import { openAgenda } from './open-agenda.ts';
import { openAgendaFile, packAgenda } from './pack-agenda.ts';
import { planRelease, takeBackRelease } from './plan-release.ts';
import { publishAgenda } from './publish-agenda.ts';
import { readAgenda } from './read-agenda.ts';
import { recuseMember, takeRecusalBack } from './recuse-member.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;

const morning = { date: '2026-06-02', time: '08:00', lateReason: '' };
const visit = { title: 'Et besøg', text: '', closing: null };
const closed = {
  ...{ title: 'En personsag', text: '' },
  closing: { ground: 'staff', reason: 'Personsag' } as const,
};

/**
 * A draft with a closed line, one of which a member is disqualified, and one that has been taken off; an agenda that is to be sent at
 * a time; and one that is out, with a file.
 */
async function prepare(house: House) {
  const secretary = await house.as('secretary');
  const opened = async (date: string): Promise<MeetingId> => {
    const { meeting } = valueOf(
      await addMeeting(secretary, {
        ...{ committee: house.committee, date, time: '16:30', ends: null, place: null },
        kind: 'ordinary',
      }),
    );
    valueOf(await openAgenda(secretary, { meeting }));
    return meeting;
  };
  const meeting = await opened('2026-06-10');
  for (const line of [visit, closed, { ...visit, title: 'Aflyst' }])
    valueOf(await addPlainEntry(secretary, { meeting, ...line }));
  const lines = await secretary.stores.agendas.entries(meeting);
  const line = (title: string) => {
    const found = lines.find(({ what }) => what.kind !== 'paper' && what.title === title);
    if (!found) throw new Error(`${title} is not there`);
    return { meeting, entry: found.id };
  };
  const removed = line('Aflyst');
  valueOf(await removeAgendaEntry(secretary, removed));
  const { person } = house.member;
  if (person === null) throw new Error('nobody sits there');
  valueOf(await recuseMember(secretary, { ...line('Et besøg'), person }));

  const waiting = await opened('2026-06-17');
  valueOf(await planRelease(secretary, { meeting: waiting, ...morning }));
  const planned = await opened('2026-06-24');
  const out = await opened('2026-06-03');
  const [papers, file] = [await approved(house), await publishFile(house, secretary, out)];
  return {
    ...{ ...house, meeting, waiting, planned, out, papers, file, removed },
    ...{ visit: line('Et besøg'), closed: line('En personsag'), person },
  };
}
type Stage = Awaited<ReturnType<typeof prepare>>;

async function approved({ as, committee }: House): Promise<PaperId> {
  const paper = await aPaper(await as('case-officer'), committee);
  await sql`update paper set status = 'approved', step = null where id = ${paper}`.execute(db);
  return paper;
}

/** The agenda with a matter's file in it, as its readers have it. */
async function publishFile(house: House, secretary: Context, meeting: MeetingId) {
  const paper = await approved(house);
  const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
  const source = inPieces(Buffer.from('Et kort over stien'));
  valueOf(await uploadFile(door, { paper, replaces: null, name: 'Kort.txt', source }));
  while (await readNextFile(secretary, plainReader));
  valueOf(await addPaper(secretary, { meeting, paper }));
  valueOf(await publishAgenda(secretary, { meeting }));
  const [file] = (await readAgenda(secretary, meeting))?.copy.files ?? [];
  if (!file) throw new Error('the file is not there');
  return { meeting, key: file.key, position: file.position };
}

const refused = ['not-allowed', 'not-found'];
const making = { allowed: ['secretary'], refused } as const;
const publishing = { allowed: ['secretary', 'publicist'], refused } as const;
const members = ['chair', 'vice-chair', 'member', 'substitute', 'mayor'] as const;
const reading: Omit<UseCase<Stage>, 'use'> = {
  allowed: ['secretary', 'publicist', 'auditor', ...members],
  refused: ['not-found'],
  enters: null,
};

/** The secretary makes the agenda, secretary and publicist send it, and members read what is out (LAW L5, L7, L71). */
const useCases: Readonly<Record<string, UseCase<Stage>>> = {
  addPaper: {
    ...{ ...making, enters: 'agenda-entry-added' },
    use: async (context, { meeting, papers: paper }) =>
      outcomeOf(await addPaper(context, { meeting, paper })),
  },
  addPapers: {
    ...{ ...making, enters: 'agenda-entries-added' },
    use: async (context, { meeting, papers }) =>
      outcomeOf(await addPapers(context, { meeting, papers: [papers] })),
  },
  addPlainEntry: {
    ...{ ...making, enters: 'agenda-entry-added' },
    use: async (context, { meeting }) =>
      outcomeOf(await addPlainEntry(context, { meeting, ...visit })),
  },
  moveAgendaEntry: {
    ...{ ...making, enters: 'agenda-entry-moved' },
    use: async (context, stage) =>
      outcomeOf(await moveAgendaEntry(context, { ...stage.visit, to: 1 })),
  },
  removeAgendaEntry: {
    ...{ ...making, enters: 'agenda-entry-removed' },
    use: async (context, stage) => outcomeOf(await removeAgendaEntry(context, stage.visit)),
  },
  restoreEntry: {
    ...{ ...making, enters: 'agenda-entry-restored' },
    use: async (context, { removed }) => outcomeOf(await restoreEntry(context, removed)),
  },
  setLateReason: {
    ...{ ...making, enters: 'agenda-entry-late' },
    use: async (context, stage) =>
      outcomeOf(await setLateReason(context, { ...stage.visit, reason: 'Haster' })),
  },
  considerPlainEntry: {
    ...{ ...making, enters: 'agenda-entry-considered' },
    use: async (context, stage) =>
      outcomeOf(
        await considerPlainEntry(context, {
          ...stage.closed,
          ...{ publicTitle: 'En sag', publicDecision: { kind: 'not-considered' } },
        }),
      ),
  },
  recuseMember: {
    ...{ ...making, enters: 'agenda-recusal-entered' },
    use: async (context, stage) =>
      outcomeOf(await recuseMember(context, { ...stage.closed, person: stage.person })),
  },
  takeRecusalBack: {
    ...{ ...making, enters: 'agenda-recusal-taken-back' },
    use: async (context, stage) =>
      outcomeOf(await takeRecusalBack(context, { ...stage.visit, person: stage.person })),
  },
  planRelease: {
    ...{ ...publishing, enters: 'agenda-release-planned' },
    use: async (context, { planned }) =>
      outcomeOf(await planRelease(context, { meeting: planned, ...morning })),
  },
  takeBackRelease: {
    ...{ ...publishing, enters: 'agenda-release-taken-back' },
    use: async (context, { waiting }) =>
      outcomeOf(await takeBackRelease(context, { meeting: waiting })),
  },
  packAgenda: {
    ...reading,
    use: async (context, { out }) => ((await packAgenda(context, out)) ? 'done' : 'not-found'),
  },
  openAgendaFile: {
    ...reading,
    use: async (context, { file }) =>
      (await openAgendaFile(context, file)) ? 'done' : 'not-found',
  },
  listAgendas: {
    ...reading,
    use: async (context, { out }) => {
      const listed = await listAgendas(context, { from: '2026-06-01', until: '2026-06-30' });
      return listed.some(({ meeting }) => meeting === out) ? 'done' : 'not-found';
    },
  },
};

testPermissions(database, prepare, useCases);
