import { demonstrationPeople } from '#adapters/sample/demonstration-people.ts';
import type { Came, DemonstrationPaper } from '#adapters/sample/demonstration-paper.ts';
import type { SampleCommittee } from '#adapters/sample/sample-content.ts';
import { actorOf } from '#application/access/find-signed-in.ts';
import { addPaper } from '#application/agenda/add-entry.ts';
import { listAgendas } from '#application/agenda/list-agendas.ts';
import { openAgenda } from '#application/agenda/open-agenda.ts';
import { planMeetings } from '#application/agenda/plan-meetings.ts';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { closePaper, considerPaper } from '#application/paper/close-paper.ts';
import { makeMove } from '#application/paper/move-paper.ts';
import { textMark, writePaper } from '#application/paper/write-paper.ts';
import type { Context } from '#application/ports.ts';
import type { GrantedRole } from '#domain/access/actor.ts';
import type { MeetingId, OrganizationId, PaperId } from '#domain/ids.ts';
import type { WeekOfMonth } from '#domain/meeting/meeting-pattern.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import type { Result } from '#domain/result.ts';
import { addDays } from '#domain/text/calendar.ts';
import { now as committees } from '../../samples/municipality/committees.ts';
import { demonstrationPapers } from '../../samples/municipality/work/papers.ts';
import { sampleBody } from './demonstration-accounts.ts';
import { denmarkToday } from './denmark-today.ts';

/** How the committees meet: "anden mandag", Monday being 0. */
const rhythms: readonly (readonly [SampleCommittee, WeekOfMonth, number])[] = [
  [committees.job, '2', 0],
  [committees.technical, '2', 2],
  [committees.council, 'last', 0],
];

/** A matter that is sent off now can be ready for a meeting so many days ahead. */
const ahead = 21;

/**
 * Gives the demonstration accounts something to do: a year of meetings, matters at every step, and the draft of an agenda, all of
 * it done as people do it and in their names.
 * @throws when one of them may not do their part
 */
export async function bringInDemonstrationWork(context: Context): Promise<void> {
  const today = denmarkToday(context.now());
  const body = await context.stores.organizations.findBody(sampleBody);
  if (body === null) return;
  const keys = new Map(
    (await context.stores.organizations.ofBody(body.id)).map(({ key, leader }) => [key, leader]),
  );
  const idOf = ({ name }: SampleCommittee): OrganizationId =>
    found(keys.get(readOrganizationName(name)?.key ?? ''), name);
  const staff = await staffOf(context, today);

  for (const [committee, week, weekday] of rhythms)
    done(
      await planMeetings(staff('secretary'), {
        committee: idOf(committee),
        request: {
          period: { from: addDays(today, 14), until: addDays(today, 365) },
          pattern: { kind: 'monthly', week, weekday, exceptMonths: [7] },
          time: committee.time,
          exceptions: [],
        },
        ends: null,
        place: committee.place,
      }),
    );
  const meetings = await listAgendas(staff('secretary'), {
    from: addDays(today, ahead),
    until: addDays(today, 365),
  });
  const opened = new Set<MeetingId>();
  for (const paper of demonstrationPapers) {
    const next = meetings.find(({ committee }) => committee === paper.committee.name);
    const id = await write(staff('case-officer'), paper, idOf(paper.committee), next?.date ?? null);
    await bring(staff, id, paper.came);
    if (paper.came.to !== 'agenda' || !next) continue;
    const { meeting } = next;
    if (!opened.has(meeting)) done(await openAgenda(staff('secretary'), { meeting }));
    opened.add(meeting);
    done(await addPaper(staff('secretary'), { meeting, paper: id }));
  }
}

type Staff = (role: GrantedRole) => Context;

/** The first of each role. */
async function staffOf(context: Context, today: string): Promise<Staff> {
  const accounts = await context.stores.accounts.list();
  const all = new Map<GrantedRole, Context>();
  for (const { email, role } of demonstrationPeople) {
    const account = accounts.find((one) => one.email === email);
    if (role === null || account === undefined || all.has(role)) continue;
    all.set(role, { ...context, actor: await actorOf(context.stores, account, today) });
  }
  return (role) => found(all.get(role), role);
}

async function write(
  writer: Context,
  { title, competence, by, points, sections, closing, committee }: DemonstrationPaper,
  id: OrganizationId,
  wantedFor: string | null,
): Promise<PaperId> {
  const paper = done(
    await beginPaper(writer, { committee: id, title, wantedFor, caseNumber: null }),
    `${committee.name}: ${title}`,
  );
  const from = textMark(writer.stores, '');
  done(
    await writePaper(
      writer,
      paper,
      { competence, recommendation: { by, points } },
      Object.entries(sections).map(([section, text]) => ({ id: section, text, from })),
    ),
  );
  if (closing) {
    const { publicTitle, ...decided } = closing;
    done(await closePaper(writer, paper, decided));
    const publicDecision = { kind: 'not-considered' } as const;
    done(await considerPaper(writer, paper, { publicTitle, publicDecision }));
  }
  return paper;
}

async function bring(staff: Staff, id: PaperId, came: Came): Promise<void> {
  if (came.to === 'draft') return;
  done(await makeMove(staff('case-officer'), id, { kind: 'submit' }));
  if (came.to === 'returned')
    done(await makeMove(staff('manager'), id, { kind: 'return', reason: came.reason }));
  if (came.to === 'manager' || came.to === 'returned') return;
  done(await makeMove(staff('manager'), id, { kind: 'approve' }));
  if (came.to !== 'director') done(await makeMove(staff('director'), id, { kind: 'approve' }));
}

function done<Value>(result: Result<Value, unknown>, what = ''): Value {
  if (!result.ok) throw new Error(`refused: ${what} ${JSON.stringify(result.error)}`);
  return result.value;
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`${what} is nobody's`);
  return value;
}
