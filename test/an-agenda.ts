import { sql } from 'kysely';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { addMeeting } from '#application/agenda/add-meeting.ts';
import { openAgenda } from '#application/agenda/open-agenda.ts';
import type { Context } from '#application/ports.ts';
import type { MeetingId, PaperId } from '#domain/ids.ts';
import { aMunicipality, aPaper, stageOn, writeSection } from './a-paper.ts';
import { valueOf } from './an-archive.ts';

const approve = (db: OpenDatabase['db'], paper: PaperId) =>
  sql`update paper set status = 'approved', step = null, reason = null where id = ${paper}`.execute(
    db,
  );

/** A committee with a meeting, its opened agenda, and approved papers that say what a test wants. */
export async function agendaStage(database: OpenDatabase) {
  const town = await aMunicipality(database);
  const { cast, as, other } = stageOn(database, town);
  const secretary = as('secretary');
  const plan = async (date: string): Promise<MeetingId> =>
    valueOf(
      await addMeeting(secretary, {
        committee: town.committee,
        date,
        time: '16:30',
        ends: null,
        place: 'Mødelokale 2',
        kind: 'ordinary',
      }),
    ).meeting;
  const paper = async (title: string, text = 'Et roligt sprog.'): Promise<PaperId> => {
    const id = await aPaper(as('owner'), town.committee, title);
    await writeSection(secretary, id, 'summary', text);
    return id;
  };
  const approved = async (title: string, text?: string): Promise<PaperId> => {
    const id = await paper(title, text);
    await approve(database.db, id);
    return id;
  };
  const meeting = await plan('2026-06-10');
  valueOf(await openAgenda(secretary, { meeting }));
  return { town, cast, as, other, secretary, plan, paper, approved, meeting };
}

export const titlesOf = async (
  { stores }: Context,
  meeting: MeetingId,
): Promise<readonly string[]> =>
  Promise.all(
    (await stores.agendas.entries(meeting)).map(async ({ what }) =>
      what.kind === 'paper' ? ((await stores.papers.find(what.paper))?.title ?? '') : what.title,
    ),
  );
export const entryOf = async ({ stores }: Context, meeting: MeetingId, position: number) => {
  const entry = (await stores.agendas.entries(meeting))[position - 1];
  if (!entry) throw new Error(`nothing stands at ${position}`);
  return entry.id;
};
