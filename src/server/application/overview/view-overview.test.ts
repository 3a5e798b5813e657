import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { everybody, type Actor, type GrantedRole } from '#domain/access/actor.ts';
import type { OrganizationId, PaperId } from '#domain/ids.ts';
import { agendaStage, entryOf } from '../../../../test/an-agenda.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { addPaper } from '../agenda/add-entry.ts';
import { removeAgendaEntry } from '../agenda/arrange-agenda.ts';
import { cancelMeeting } from '../agenda/cancel-meeting.ts';
import { postponeEntry } from '../agenda/postpone-entry.ts';
import { publishAgenda } from '../agenda/publish-agenda.ts';
import { withdrawAgenda } from '../agenda/withdraw-agenda.ts';
import type { Context } from '../ports.ts';
import { viewOverview } from './view-overview.ts';
import type { WaitingKind } from './waiting.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

/** What waits of a kind on a day. */
const waiting = async (context: Context, kind: WaitingKind, today = '2026-05-12') =>
  (
    await viewOverview({ ...context, now: () => new Date(`${today}T08:00:00Z`) }, today)
  ).waiting.filter((one) => one.kind === kind);

const wantFor = (paper: PaperId, day: string | null) =>
  sql`update paper set wanted_for = ${day} where id = ${paper}`.execute(db);

const holding = (
  role: GrantedRole,
  committees: 'all' | readonly OrganizationId[],
  insteadOf?: string,
): Actor => ({
  ...everybody,
  grants: [
    {
      role,
      committees: committees === 'all' ? 'all' : new Set(committees),
      ...(insteadOf === undefined ? {} : { insteadOf }),
    },
  ],
});

describe('an approved matter that is wanted for a coming meeting', () => {
  test('waits for the secretary until it stands on an agenda, and again when it has been taken off', async () => {
    const { secretary, approved, meeting } = await agendaStage(database);
    const paper = await approved('Ny cykelsti');
    const item = {
      kind: 'to-schedule',
      title: 'Ny cykelsti',
      note: 'Udvalget for Prøver',
      date: '2026-06-10',
      href: `/arbejdsrum/moeder/${meeting}`,
      due: '2026-06-02',
    };
    expect(await waiting(secretary, 'to-schedule')).toEqual([item]);
    valueOf(await addPaper(secretary, { meeting, paper }));
    expect(await waiting(secretary, 'to-schedule')).toEqual([]);
    const entry = await entryOf(secretary, meeting, 3);
    valueOf(await removeAgendaEntry(secretary, { meeting, entry }));
    expect(await waiting(secretary, 'to-schedule')).toEqual([item]);
  });

  test('leads to the matter itself where the committee has no meeting that day, or has cancelled it', async () => {
    const { secretary, approved, plan } = await agendaStage(database);
    const paper = await approved('Ny cykelsti');
    await wantFor(paper, '2026-06-17');
    const leads = async () => (await waiting(secretary, 'to-schedule')).map(({ href }) => href);
    const before = await leads();
    const meeting = await plan('2026-06-17');
    const planned = await leads();
    valueOf(await cancelMeeting(secretary, { meeting, reason: 'Ingen sager' }));
    expect([before, planned, await leads()]).toEqual([
      [`/arbejdsrum/sager/${paper}`],
      [`/arbejdsrum/moeder/${meeting}`],
      [`/arbejdsrum/sager/${paper}`],
    ]);
  });

  test.each([
    ['today', '2026-05-12', 1],
    ['in 60 days', '2026-07-11', 1],
    ['later than that', '2026-07-12', 0],
    ['for a day that has passed', '2026-05-11', 0],
    ['for no day', null, 0],
  ])('waits when it is wanted within 60 days: %s', async (_when, day, count) => {
    const { secretary, approved } = await agendaStage(database);
    await wantFor(await approved('Ny cykelsti'), day);
    expect(await waiting(secretary, 'to-schedule')).toHaveLength(count);
  });

  test('is not waited with before it is approved, nor when it has been postponed and comes back by itself', async () => {
    const { secretary, paper, approved, plan, meeting } = await agendaStage(database);
    await paper('Et udkast');
    const postponed = await approved('Ny cykelsti');
    valueOf(await addPaper(secretary, { meeting, paper: postponed }));
    const to = await plan('2026-06-24');
    const entry = await entryOf(secretary, meeting, 3);
    valueOf(await postponeEntry(secretary, { meeting, entry, to }));
    expect(await waiting(secretary, 'to-schedule')).toEqual([]);
  });

  test('waits for the secretary of its committee and for a deputy, and for nobody else', async () => {
    const { cast, other, approved, town } = await agendaStage(database);
    await approved('Ny cykelsti');
    const count = async (actor: Actor) => (await waiting(other(actor), 'to-schedule')).length;
    const theirs = [
      cast.secretary,
      holding('secretary', [town.committee], 'Sofie Sekretær'),
      holding('secretary', 'all'),
    ];
    const others = [
      ...Object.values(cast).filter((actor) => actor !== cast.secretary),
      holding('secretary', [town.other]),
      holding('secretary', []),
    ];
    expect([
      await Promise.all(theirs.map(count)),
      new Set(await Promise.all(others.map(count))),
    ]).toEqual([[1, 1, 1], new Set([0])]);
  });
});

describe('a draft agenda', () => {
  test.each([
    ['six working days before the last day of dispatch', '2026-05-22', 0],
    ['on the Whit Monday after that', '2026-05-25', 0],
    ['five working days before', '2026-05-26', 1],
    ['on the last day', '2026-06-02', 1],
    ['when the last day has passed', '2026-06-09', 1],
    ['on the day of the meeting', '2026-06-10', 1],
    ['when the meeting has been held', '2026-06-11', 0],
  ])('waits to be published: %s', async (_when, today, count) => {
    const { secretary } = await agendaStage(database);
    expect(await waiting(secretary, 'to-publish', today)).toHaveLength(count);
  });

  test('waits for those who may publish it, in their committees', async () => {
    const { cast, other, town, meeting } = await agendaStage(database);
    const items = (actor: Actor) => waiting(other(actor), 'to-publish', '2026-06-01');
    const item = {
      kind: 'to-publish',
      title: 'Udvalget for Prøver',
      note: null,
      date: '2026-06-10',
      href: `/arbejdsrum/moeder/${meeting}`,
      due: '2026-06-02',
    };
    for (const actor of [
      cast.secretary,
      cast.publicist,
      holding('secretary', [town.committee], 'Sofie Sekretær'),
      holding('publicist', 'all'),
    ])
      expect(await items(actor)).toEqual([item]);
    for (const actor of [
      ...Object.values(cast).filter(
        (actor) => actor !== cast.secretary && actor !== cast.publicist,
      ),
      holding('secretary', [town.other]),
      holding('publicist', [town.other]),
    ])
      expect([actor.name, await items(actor)]).toEqual([actor.name, []]);
  });

  test('waits no more when it is out or its meeting is cancelled, and again when it has been withdrawn', async () => {
    const { secretary, plan, meeting } = await agendaStage(database);
    const count = async () => (await waiting(secretary, 'to-publish', '2026-06-01')).length;
    // A meeting whose agenda nobody has opened has no draft.
    await plan('2026-06-09');
    const counts = [await count()];
    valueOf(await publishAgenda(secretary, { meeting }));
    counts.push(await count());
    valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Fejl' }));
    counts.push(await count());
    valueOf(await cancelMeeting(secretary, { meeting, reason: 'Ingen sager' }));
    counts.push(await count());
    expect(counts).toEqual([1, 0, 1, 0]);
  });
});
