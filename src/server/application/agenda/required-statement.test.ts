import { afterAll, beforeEach, expect, test } from 'vitest';
import type { PaperId } from '#domain/ids.ts';
import { addAskable, writeSection } from '../../../../test/a-paper.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { answerStatement } from '../paper/answer-statement.ts';
import { askForStatement } from '../paper/ask-for-statement.ts';
import { liftDemand } from '../paper/lift-demand.ts';
import { outdateStatements } from '../paper/outdate-statements.ts';
import { viewPaper } from '../paper/view-paper.ts';
import { withdrawStatement } from '../paper/withdraw-statement.ts';
import { addPaper } from './add-entry.ts';
import { publishAgenda } from './publish-agenda.ts';
import { viewAgenda } from './view-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

/** A matter on an agenda, about which another unit is asked. */
async function aStage(isRequired?: boolean) {
  const stage = await agendaStage(database);
  await addAskable(database);
  const { as, secretary, meeting } = stage;
  const [owner, asked] = [as('owner'), as('asked')];
  const { account } = asked.actor;
  if (account === null) throw new Error('nobody to ask');
  const paper: PaperId = await stage.paper('Ny cykelsti');
  const question = { account, unit: 'Jura', question: 'Er det lovligt?', workingDays: 5 };
  valueOf(
    await askForStatement(owner, paper, {
      ...question,
      ...(isRequired === undefined ? {} : { isRequired }),
    }),
  );
  const [statement] = await owner.stores.statements.ofPaper(paper);
  if (!statement) throw new Error('nothing was asked');
  await db
    .updateTable('paper')
    .set({ status: 'approved', step: null, reason: null })
    .where('id', '=', paper)
    .execute();
  valueOf(await addPaper(secretary, { meeting, paper }));
  const lacks = async () => ({
    paper: ((await viewPaper(owner, paper))?.faults ?? []).flatMap(({ what }) =>
      'unit' in what ? [what] : [],
    ),
    agenda: valueOf(await viewAgenda(secretary, meeting)).faults.filter(
      ({ kind }) => kind === 'statement-required',
    ),
  });
  return { ...stage, owner, asked, paper, statement, lacks };
}

test('a statement that must be there stops the agenda until it is given, and again when the text has changed', async () => {
  const { owner, asked, secretary, meeting, paper, statement, lacks } = await aStage(true);
  const [, , line] = await secretary.stores.agendas.entries(meeting);
  const stops = [
    {
      entry: line?.id,
      mends: { kind: 'statements', paper },
      kind: 'statement-required',
      severity: 'stops',
      unit: 'Jura',
    },
  ];
  expect(await lacks()).toEqual({
    paper: [{ kind: 'statement-required', unit: 'Jura' }],
    agenda: stops,
  });
  const before = await wholeDatabase(db);
  expect(outcomeOf(await publishAgenda(secretary, { meeting }))).toBe('faults');
  expect(await wholeDatabase(db)).toEqual(before);

  valueOf(await answerStatement(asked, statement.id, 'Ja.'));
  expect(await lacks()).toEqual({ paper: [], agenda: [] });

  await writeSection(owner, paper, 'summary', 'Noget helt andet.');
  const row = await owner.stores.papers.find(paper);
  if (!row) throw new Error('no paper');
  await outdateStatements(owner.stores, row, owner.now());
  expect(await lacks()).toEqual({
    paper: [{ kind: 'statement-required-anew', unit: 'Jura' }],
    agenda: stops,
  });

  valueOf(await answerStatement(asked, statement.id, 'Stadig ja.'));
  expect(outcomeOf(await publishAgenda(secretary, { meeting }))).toBe('done');
});

test.each(['owner', 'secretary'] as const)(
  'where the answer never comes, the %s lets the approved matter’s agenda be sent without it; nobody else does',
  async (who) => {
    const { as, asked, secretary, meeting, statement } = await aStage(true);
    const before = await wholeDatabase(db);
    expect([
      outcomeOf(await liftDemand(asked, statement.id)),
      outcomeOf(await liftDemand(as('chair'), statement.id)),
      outcomeOf(await liftDemand(as('administrator'), statement.id)),
      outcomeOf(await liftDemand(as('member'), statement.id)),
      outcomeOf(await withdrawStatement(as('chair'), statement.id)),
    ]).toEqual(['not-allowed', 'not-allowed', 'not-allowed', 'not-found', 'not-allowed']);
    expect(await wholeDatabase(db)).toEqual(before);

    valueOf(await liftDemand(as(who), statement.id));
    expect([
      outcomeOf(await publishAgenda(secretary, { meeting })),
      outcomeOf(await liftDemand(as(who), statement.id)),
      // Whoever was asked may still answer.
      outcomeOf(await answerStatement(asked, statement.id, 'Ja.')),
    ]).toEqual(['done', 'not-waiting', 'done']);
  },
);

test('the question can be taken back instead, also when the matter has been approved', async () => {
  const { secretary, meeting, statement, lacks } = await aStage(true);
  valueOf(await withdrawStatement(secretary, statement.id));
  expect(await lacks()).toEqual({ paper: [], agenda: [] });
  expect(outcomeOf(await publishAgenda(secretary, { meeting }))).toBe('done');
});

test('a demand that stands again because the text has changed is lifted, and the answer about the text before stays', async () => {
  const { owner, asked, secretary, meeting, paper, statement } = await aStage(true);
  valueOf(await answerStatement(asked, statement.id, 'Ja.'));
  await writeSection(owner, paper, 'summary', 'Noget helt andet.');
  const row = await owner.stores.papers.find(paper);
  if (!row) throw new Error('no paper');
  await outdateStatements(owner.stores, row, owner.now());
  expect(outcomeOf(await publishAgenda(secretary, { meeting }))).toBe('faults');
  valueOf(await liftDemand(secretary, statement.id));
  expect((await owner.stores.statements.find(statement.id))?.state).toMatchObject({
    ...{ kind: 'outdated', text: 'Ja.' },
  });
  expect(outcomeOf(await publishAgenda(secretary, { meeting }))).toBe('done');
});

test('one that is not required, which is how it is unless somebody says so, stops nothing', async () => {
  const { secretary, meeting, lacks } = await aStage();
  expect(await lacks()).toEqual({
    paper: [{ kind: 'statement-waiting', unit: 'Jura' }],
    agenda: [],
  });
  expect(outcomeOf(await publishAgenda(secretary, { meeting }))).toBe('done');
});
