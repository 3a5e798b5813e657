import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { everybody } from '#domain/access/actor.ts';
import type { AttachmentId } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import {
  addAskable,
  aMunicipality,
  aPaper,
  stageOn,
  writeSection,
} from '../../../../test/a-paper.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import {
  removeAttachment,
  renameAttachment,
  restoreAttachment,
} from '../attachment/edit-attachment.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { acceptStatement, answerStatement } from './answer-statement.ts';
import { askForStatement, listAskable } from './ask-for-statement.ts';
import { describePaper } from './describe-paper.ts';
import { listPapers } from './list-papers.ts';
import { makeMove } from './move-paper.ts';
import { outdateStatements } from './outdate-statements.ts';
import { paperGate } from './paper-gate.ts';
import { remindOfStatements } from './remind-of-statements.ts';
import { viewPaper } from './view-paper.ts';
import { withdrawStatement } from './withdraw-statement.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

async function aStage() {
  const municipality = await aMunicipality(database);
  await addAskable(database);
  const stage = stageOn(database, municipality);
  const owner = stage.as('owner');
  const id = await aPaper(owner, municipality.committee);
  const asked = stage.as('asked');
  const { account } = asked.actor;
  if (account === null) throw new Error('nobody to ask');
  const question = {
    account,
    unit: 'Jura',
    question: 'Er det lovligt?',
    workingDays: 5,
  };
  const ask = async () => {
    valueOf(await askForStatement(owner, id, question));
    const [statement] = await owner.stores.statements.ofPaper(id);
    if (!statement) throw new Error('nothing was asked');
    return statement;
  };
  const papers = { visible: [], asked: question.account, person: null };
  const reader = { account: question.account, papers, committees: [] };
  const toldOf = async () =>
    (await owner.stores.notices.list(reader, 9)).map(({ what }) => what).toReversed();
  return { stage, owner, id, asked, question, ask, toldOf };
}

describe('a statement', () => {
  test('is asked with a deadline in working days, answered, taken into the paper, and asked anew when the text changes', async () => {
    const { owner, id, asked, ask, toldOf } = await aStage();
    expect(await viewPaper(asked, id)).toBeNull();
    const statement = await ask();
    // Tuesday 12 May 2026; Thursday is Ascension Day.
    expect([statement.deadline, statement.asked.name, statement.asked.unit]).toEqual([
      '2026-05-20',
      'Ulla Udtalelse',
      'Jura',
    ]);
    const answer = (by: typeof asked, text: string) => answerStatement(by, statement.id, text);
    expect([
      outcomeOf(await answer(owner, 'Ja.')),
      outcomeOf(await answer(contextOn(database, everybody), 'Ja.')),
      outcomeOf(await answer(asked, ' ')),
      outcomeOf(await acceptStatement(owner, statement.id)),
      outcomeOf(await answer(asked, 'Ja, efter vejloven.')),
      outcomeOf(await acceptStatement(asked, statement.id)),
      outcomeOf(await acceptStatement(owner, statement.id)),
    ]).toEqual([
      'not-allowed',
      'not-found',
      'answer-missing',
      'not-waiting',
      'done',
      'not-allowed',
      'done',
    ]);
    const view = await viewPaper(owner, id);
    expect(
      view?.content.sections
        .filter(({ kind }) => kind === 'statements')
        .map(({ document }) => toPlainText(document)),
    ).toEqual(['Jura: Ja, efter vejloven.']);
    await writeSection(owner, id, 'presentation', 'Noget helt andet.');
    await owner.transact(async (stores) => {
      const paper = await stores.papers.lock(id);
      if (paper) await outdateStatements(stores, paper, owner.now());
      return ok(null);
    });
    expect((await listPapers(asked, { view: 'waiting' })).map(({ waits }) => waits)).toEqual([
      'to-answer',
    ]);
    expect(await toldOf()).toEqual(['statement-asked', 'statement-asked-again']);
  });

  test('that is asked anew gets as many working days as at first, and is reminded of anew', async () => {
    const { owner, id, asked, ask, toldOf } = await aStage();
    const { id: statement } = await ask();
    const on = (day: string) => ({
      ...contextOn(database),
      now: () => new Date(`${day}T09:00:00Z`),
    });
    expect(valueOf(await remindOfStatements(on('2026-05-19')))).toBe(1);
    valueOf(await answerStatement(asked, statement, 'Ja.'));
    const later = { ...owner, now: () => new Date('2026-06-08T09:00:00Z') };
    await writeSection(later, id, 'presentation', 'Noget helt andet.');
    await later.transact(async (stores) => {
      const paper = await stores.papers.lock(id);
      if (paper) await outdateStatements(stores, paper, later.now());
      return ok(null);
    });
    const [again] = await owner.stores.statements.ofPaper(id);
    expect([again?.state.kind, again?.deadline]).toEqual(['outdated', '2026-06-15']);
    expect(valueOf(await remindOfStatements(on('2026-06-11')))).toBe(0);
    expect(valueOf(await remindOfStatements(on('2026-06-12')))).toBe(1);
    expect(valueOf(await remindOfStatements(on('2026-06-15')))).toBe(0);
    expect(await toldOf()).toEqual([
      ...['statement-asked', 'statement-reminder', 'statement-asked-again', 'statement-reminder'],
    ]);
  });

  test.each(['added', 'replaced', 'removed', 'restored'] as const)(
    'is asked anew when an attachment is %s after the answer, and not when one is given another title',
    async (change) => {
      const { owner, id, asked, ask } = await aStage();
      const door = { context: owner, intake: fileIntake(db), gate: paperGate };
      const upload = async (name: string, replaces: AttachmentId | null = null) =>
        valueOf(
          await uploadFile(door, {
            ...{ paper: id, replaces, name, source: inPieces(Buffer.from(name)) },
          }),
        ).id;
      const attachment = await upload('kort.txt');
      const which = { paper: id, attachment };
      if (change === 'restored') valueOf(await removeAttachment(door, which));
      const { id: statement } = await ask();
      valueOf(await answerStatement(asked, statement, 'Ja.'));
      const state = async () => (await owner.stores.statements.find(statement))?.state.kind;
      const title = { title: 'Kort over stien', documentNumber: null };
      if (change !== 'restored') valueOf(await renameAttachment(door, { ...which, ...title }));
      expect(await state()).toBe('answered');
      if (change === 'added') await upload('notat.txt');
      if (change === 'replaced') await upload('nyt kort.txt', attachment);
      if (change === 'removed') valueOf(await removeAttachment(door, which));
      if (change === 'restored') valueOf(await restoreAttachment(door, which));
      expect(await state()).toBe('outdated');
    },
  );

  test('that is given and accepted anew takes the place of the one before, and stands there once', async () => {
    const { owner, id, asked, ask } = await aStage();
    const { id: statement } = await ask();
    const stands = async () =>
      (await viewPaper(owner, id))?.content.sections
        .filter(({ kind }) => kind === 'statements')
        .map(({ document }) => toPlainText(document))
        .join();
    let round = 0;
    const giveAndAccept = async (text: string) => {
      valueOf(await answerStatement(asked, statement, text));
      valueOf(await acceptStatement(owner, statement));
      await writeSection(owner, id, 'presentation', `Udgave ${(round += 1)}`);
      await owner.transact(async (stores) => {
        const paper = await stores.papers.lock(id);
        if (paper) await outdateStatements(stores, paper, owner.now());
        return ok(null);
      });
      return stands();
    };
    expect(await giveAndAccept('Ja, efter vejloven.')).toBe('Jura: Ja, efter vejloven.');
    expect(await giveAndAccept('Ja, efter vejloven.')).toBe('Jura: Ja, efter vejloven.');
    expect(await giveAndAccept('Nej.')).toBe('Jura: Nej.');
    await writeSection(owner, id, 'statements', 'Jura: Nej, men se bilag 2.');
    // What somebody has written in stays; nobody's words are thrown away.
    expect(await giveAndAccept('Ja.')).toBe('Jura: Nej, men se bilag 2.\n\nJura: Ja.');
    expect(outcomeOf(await acceptStatement(owner, statement))).toBe('not-waiting');
  });

  test.each([
    ['of nobody', { account: '' }, 'nobody-asked'],
    [
      'of a person without an account',
      { account: '00000000-0000-4000-8000-000000000099' },
      'nobody-asked',
    ],
    ['of oneself', { account: '00000000-0000-4000-8000-000000000001' }, 'nobody-asked'],
    ['without a unit', { unit: ' ' }, 'unit-missing'],
    ['without a question', { question: '' }, 'question-missing'],
    ['with no time to answer', { workingDays: 0 }, 'deadline-unreasonable'],
    ['with half a day', { workingDays: 1.5 }, 'deadline-unreasonable'],
    ['with a quarter of a year', { workingDays: 61 }, 'deadline-unreasonable'],
  ])('asked %s is refused without a trace', async (_, wrong, refused) => {
    const { owner, id, question } = await aStage();
    const before = await wholeDatabase(db);
    expect(outcomeOf(await askForStatement(owner, id, { ...question, ...wrong }))).toBe(refused);
    expect(await wholeDatabase(db)).toEqual(before);
  });

  test('can be asked of everybody else who can sign in, and only who may ask is told who they are', async () => {
    const { owner, asked, id, question } = await aStage();
    const paper = await owner.stores.papers.find(id);
    if (!paper) throw new Error('no paper');
    const names = async (context: typeof owner) =>
      (await listAskable(context, paper)).map(({ name }) => name);
    expect([await names(owner), await names(asked)]).toEqual([
      ['Bodil Brand', 'Ulla Udtalelse'],
      [],
    ]);
    await owner.stores.accounts.close(question.account);
    expect(await names(owner)).toEqual(['Bodil Brand']);
  });

  test('that is taken back is no longer read by whoever was asked; one that is answered is not taken back', async () => {
    const { owner, id, asked, ask, stage } = await aStage();
    const { id: statement } = await ask();
    const before = await wholeDatabase(db);
    expect([
      outcomeOf(await withdrawStatement(asked, statement)),
      outcomeOf(await withdrawStatement(stage.as('member'), statement)),
    ]).toEqual(['not-allowed', 'not-found']);
    expect(await wholeDatabase(db)).toEqual(before);
    valueOf(await withdrawStatement(owner, statement));
    expect([
      await viewPaper(asked, id),
      outcomeOf(await answerStatement(asked, statement, 'Ja.')),
      outcomeOf(await withdrawStatement(owner, statement)),
    ]).toEqual([null, 'not-found', 'not-waiting']);
  });
});

describe('a reminder', () => {
  const on = (day: string) => {
    const context = contextOn(database);
    return { ...context, now: () => new Date(`${day}T09:00:00Z`) };
  };

  test('is given once, on the last working day before the deadline', async () => {
    const { ask, toldOf } = await aStage();
    await ask();
    expect(valueOf(await remindOfStatements(on('2026-05-18')))).toBe(0);
    expect(valueOf(await remindOfStatements(on('2026-05-19')))).toBe(1);
    expect(valueOf(await remindOfStatements(on('2026-05-20')))).toBe(0);
    expect(await toldOf()).toEqual(['statement-asked', 'statement-reminder']);
  });

  test('is not given about what is answered, taken back, or asked about a matter that was given up', async () => {
    const { ask, asked, owner, id, question } = await aStage();
    const { id: answered } = await ask();
    valueOf(await answerStatement(asked, answered, 'Ja.'));
    valueOf(await askForStatement(owner, id, { ...question, unit: 'Vej og Park' }));
    const [, second] = await owner.stores.statements.ofPaper(id);
    if (!second) throw new Error('nothing was asked');
    valueOf(await withdrawStatement(owner, second.id));
    valueOf(await askForStatement(owner, id, { ...question, unit: 'Beredskabet' }));
    valueOf(await describePaper(owner, id, { title: 'Ny titel' }));
    valueOf(await makeMove(owner, id, { kind: 'drop', reason: 'Ikke aktuel' }));
    expect(valueOf(await remindOfStatements(on('2026-06-30')))).toBe(0);
  });

  test('is the work of the house: nobody else sets it going', async () => {
    const { ask, stage } = await aStage();
    await ask();
    const before = await wholeDatabase(db);
    expect(outcomeOf(await remindOfStatements(stage.as('owner')))).toBe('not-allowed');
    expect(await wholeDatabase(db)).toEqual(before);
  });
});
