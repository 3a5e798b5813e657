import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { administratorNamed } from '#domain/access/actor.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { plainText } from '#domain/publication/text-runs.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { agendaStage, titlesOf } from '../../../../test/an-agenda.ts';
import { addAskable, castOf } from '../../../../test/a-paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { contextOn, publicText } from '../../../../test/archive.ts';
import { plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addPaper } from '../agenda/add-entry.ts';
import { addMeeting } from '../agenda/add-meeting.ts';
import { openAgenda } from '../agenda/open-agenda.ts';
import { publishAgenda } from '../agenda/publish-agenda.ts';
import { withdrawAgenda } from '../agenda/withdraw-agenda.ts';
import { paperGate } from './paper-gate.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { answerStatement } from './answer-statement.ts';
import { askForStatement } from './ask-for-statement.ts';
import { closePaper, considerPaper } from './close-paper.ts';
import { makeMove } from './move-paper.ts';
import { planRoute } from './plan-route.ts';
import { sendOn } from './send-on.ts';
import { viewPaper } from './view-paper.ts';
import { viewRoute } from './view-route.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

/** A committee with its agenda, and the next one with a meeting, an agenda and people of its own. */
async function aStage() {
  const stage = await agendaStage(database);
  const there = castOf(stage.town.other);
  const nextSecretary = contextOn(database, there.secretary);
  const date = '2026-06-24';
  const next = valueOf(
    await addMeeting(nextSecretary, {
      ...{ committee: stage.town.other, date, time: '16:30', ends: null, place: null },
      kind: 'ordinary',
    }),
  ).meeting;
  valueOf(await openAgenda(nextSecretary, { meeting: next }));
  const step = { committee: stage.town.other, wantedFor: date };
  return { ...stage, owner: stage.as('owner'), nextSecretary, next, step };
}

describe('a paper with a planned route', () => {
  test('is sent on from a published agenda, ready for the next, with its words, answers, files and approval', async () => {
    const stage = await aStage();
    const { owner, secretary, nextSecretary, as, paper: draft, meeting, next, step } = stage;
    await addAskable(database);
    const paper = await draft('Ny cykelsti', 'Stien bliver bred.');
    await attach(owner, paper);
    valueOf(
      await askForStatement(owner, paper, {
        account: as('asked').actor.account ?? '',
        ...{ unit: 'Jura', question: 'Er det lovligt?', workingDays: 5 },
      }),
    );
    const [asked] = await owner.stores.statements.ofPaper(paper);
    if (!asked) throw new Error('nothing asked');
    valueOf(await answerStatement(as('asked'), asked.id, 'Ja, det er lovligt.'));
    await sql`update paper set status = 'approved' where id = ${paper}`.execute(db);
    valueOf(await planRoute(owner, paper, [step]));
    expect(outcomeOf(await sendOn(owner, paper))).toBe('not-treated-yet');

    valueOf(await addPaper(secretary, { meeting, paper }));
    expect(outcomeOf(await sendOn(secretary, paper))).toBe('not-treated-yet');
    valueOf(await publishAgenda(secretary, { meeting }));
    const sent = valueOf(await sendOn(secretary, paper));
    expect(outcomeOf(await sendOn(owner, paper))).toBe('already-sent-on');
    expect(outcomeOf(await planRoute(owner, paper, []))).toBe('already-sent-on');

    const [before, after] = await Promise.all([
      viewPaper(owner, paper),
      viewPaper(nextSecretary, sent),
    ]);
    if (!before || !after) throw new Error('not there');
    const { committee } = step;
    expect(after.paper).toEqual({
      ...before.paper,
      ...{ id: sent, committee, wantedFor: step.wantedFor },
      createdAt: after.paper.createdAt,
      changedAt: after.paper.changedAt,
    });
    expect(wordsOf(after)).toEqual(wordsOf(before));
    expect(after.content.attachments.map(({ title, sha256 }) => [title, sha256])).toEqual(
      before.content.attachments.map(({ title, sha256 }) => [title, sha256]),
    );
    expect(after.content.attachments).toHaveLength(1);
    expect(after.statements.map(({ state }) => state)).toEqual(
      before.statements.map(({ state }) => state),
    );
    expect(after.revisions.map(({ cause }) => cause)).toEqual(['sent-on']);
    expect((await owner.stores.notices.ofPaper(sent)).map(({ to, what }) => [to, what])).toEqual(
      expect.arrayContaining([[{ role: 'secretary', committee }, 'paper-sent-on']]),
    );

    valueOf(await addPaper(nextSecretary, { meeting: next, paper: sent }));
    expect(await titlesOf(nextSecretary, next)).toContain('Ny cykelsti');
  });

  test('shows the route where it is treated, and the way it came where it came to', async () => {
    const { owner, secretary, nextSecretary, approved, meeting, next, step } = await aStage();
    const paper = await approved('Ny cykelsti');
    valueOf(await planRoute(owner, paper, [step]));
    valueOf(await addPaper(secretary, { meeting, paper }));
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(await coursesOf(meeting)).toEqual([
      [
        'Forventet forløb',
        // The next meeting's plan has not been announced: its day is not told.
        '1. Udvalget for Prøver, 10. juni 2026 (dette møde)\n2. Udvalget for Andet',
      ],
    ]);
    expect(await plannedOfMatters()).toEqual([
      [{ committee: { slug: null, name: 'Udvalget for Andet' }, date: null }],
    ]);

    const sent = valueOf(await sendOn(owner, paper));
    valueOf(await addPaper(nextSecretary, { meeting: next, paper: sent }));
    valueOf(await publishAgenda(nextSecretary, { meeting: next }));
    expect(await coursesOf(next)).toEqual([
      [
        'Sagens forløb',
        '1. Udvalget for Prøver, 10. juni 2026\n2. Udvalget for Andet, 24. juni 2026 (dette møde)',
      ],
    ]);
    const matters = await db.selectFrom('published.matter').select('snapshot').execute();
    expect(
      matters.map(({ snapshot }) => [
        snapshot.treatments.map(({ committee }) => committee.name),
        snapshot.planned,
      ]),
    ).toEqual([[['Udvalget for Prøver', 'Udvalget for Andet'], undefined]]);

    const view = await viewPaper(owner, paper);
    expect(view && (await viewRoute(owner, view))).toMatchObject({
      treatedOn: '2026-06-10',
      // The case officer of the first committee has nothing to do in the next.
      sentOn: { paper: null, name: 'Udvalget for Andet', date: '2026-06-24' },
      isReady: false,
      possible: [],
    });
    const there = await viewPaper(nextSecretary, sent);
    expect(there && (await viewRoute(nextSecretary, there))).toMatchObject({
      before: [{ paper: null, name: 'Udvalget for Prøver', date: '2026-06-10' }],
      treatedOn: '2026-06-24',
      steps: [],
      sentOn: null,
    });
  });

  test('that is closed is closed all the way, and nothing of its route is public', async () => {
    const { owner, secretary, nextSecretary, approved, meeting, next, step } = await aStage();
    const paper = await approved('Salg af Kanariegården', 'Kanariefugl.');
    valueOf(await closePaper(secretary, paper, { ground: 'tender', reason: 'Kanariebud' }));
    const publicDecision = { kind: 'withheld', reason: 'Forhandling' } as const;
    valueOf(
      await considerPaper(secretary, paper, { publicTitle: 'Salg af ejendom', publicDecision }),
    );
    valueOf(await planRoute(owner, paper, [step]));
    valueOf(await addPaper(secretary, { meeting, paper }));
    valueOf(await publishAgenda(secretary, { meeting }));
    const sent = valueOf(await sendOn(owner, paper));
    valueOf(await addPaper(nextSecretary, { meeting: next, paper: sent }));
    valueOf(await publishAgenda(nextSecretary, { meeting: next }));

    expect((await nextSecretary.stores.papers.find(sent))?.access).toEqual({
      ...{ kind: 'closed', ground: 'tender', reason: 'Kanariebud', publicTitle: null },
      publicDecision: { kind: 'not-considered' },
    });
    const told = await publicText(db);
    expect(told).not.toMatch(/kanarie/i);
    expect(told).not.toContain('forløb');
  });

  test('goes nowhere before somebody has said where, and only to committees that are there', async () => {
    const { owner, secretary, approved, meeting, step, town } = await aStage();
    const paper = await approved('Ny cykelsti');
    const { wantedFor } = step;
    const unknown = owner.stores.newId<'Organization'>();
    expect([
      outcomeOf(await planRoute(owner, paper, [{ committee: unknown, wantedFor: null }])),
      outcomeOf(await planRoute(owner, paper, [{ ...step, wantedFor: '2026-06-23' }])),
      outcomeOf(await planRoute(owner, paper, [{ ...step, wantedFor: '2026-06-01' }])),
      outcomeOf(await planRoute(owner, paper, [{ committee: town.committee, wantedFor }])),
    ]).toEqual(['committee-unknown', 'meeting-unknown', 'route-backwards', 'meeting-unknown']);
    valueOf(await addPaper(secretary, { meeting, paper }));
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(outcomeOf(await sendOn(owner, paper))).toBe('no-route');
    valueOf(await planRoute(secretary, paper, [step]));
    valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Fejl' }));
    expect(outcomeOf(await sendOn(owner, paper))).toBe('not-treated-yet');
  });

  test('is sent on anew when what it was sent on as has been given up', async () => {
    const { owner, other, town, secretary, approved, meeting, step } = await aStage();
    const paper = await approved('Ny cykelsti');
    valueOf(await planRoute(owner, paper, [step]));
    valueOf(await addPaper(secretary, { meeting, paper }));
    valueOf(await publishAgenda(secretary, { meeting }));
    const first = valueOf(await sendOn(owner, paper));
    const there = other({
      ...owner.actor,
      grants: [{ role: 'case-officer', committees: new Set([town.committee, town.other]) }],
    });
    valueOf(await makeMove(there, first, { kind: 'reopen' }));
    valueOf(await makeMove(there, first, { kind: 'drop', reason: 'Udsat' }));
    const second = valueOf(await sendOn(owner, paper));
    expect(second).not.toBe(first);
    // There is one for each step: the one that was given up keeps where it came from, and stays given up.
    const before = await wholeDatabase(db);
    expect(outcomeOf(await makeMove(there, first, { kind: 'restore' }))).toBe('sent-on-anew');
    expect(await wholeDatabase(db)).toEqual(before);
    const { routes } = owner.stores;
    expect([await routes.before(first), await routes.after(paper)]).toEqual([[paper], [second]]);
    valueOf(await makeMove(there, second, { kind: 'reopen' }));
    valueOf(await makeMove(there, second, { kind: 'drop', reason: 'Udsat' }));
    valueOf(await makeMove(there, first, { kind: 'restore' }));
    expect(outcomeOf(await sendOn(owner, paper))).toBe('already-sent-on');
  });
});

type Seen = NonNullable<Awaited<ReturnType<typeof viewPaper>>>;
const wordsOf = ({ content }: Seen) =>
  content.sections.map(({ id, document }) => [id, toPlainText(document)]);

/** The public course of each item of a meeting that has one. */
async function coursesOf(meeting: string): Promise<readonly unknown[]> {
  const { slug } = await db
    .selectFrom('meeting')
    .where('id', '=', meeting)
    .select('slug')
    .executeTakeFirstOrThrow();
  const items = await db
    .selectFrom('published.item')
    .where('meeting_slug', '=', slug ?? '')
    .select('snapshot')
    .execute();
  return items.flatMap(({ snapshot }) =>
    snapshot.sections
      .filter(({ kind }) => kind === 'course')
      .map(({ label, text }) => [label, plainText(text)]),
  );
}

async function plannedOfMatters(): Promise<readonly unknown[]> {
  const matters = await db.selectFrom('published.matter').select('snapshot').execute();
  return matters.map(({ snapshot }) => snapshot.planned);
}

async function attach(
  context: ReturnType<typeof contextOn>,
  paper: Parameters<typeof planRoute>[1],
): Promise<void> {
  const door = { context, intake: fileIntake(db), gate: paperGate };
  const source = inPieces(Buffer.from('Stien set fra syd.'));
  valueOf(await uploadFile(door, { paper, replaces: null, name: 'Kort over stien.txt', source }));
  const later = (): Date => new Date('2026-05-13T08:00:00Z');
  const server = { ...contextOn(database, administratorNamed('serveren')), now: later };
  while (await readNextFile(server, plainReader));
}
