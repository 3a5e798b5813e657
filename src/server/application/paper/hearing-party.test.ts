import { afterAll, beforeEach, expect, test } from 'vitest';
import { aMunicipality, aPaper, stageOn } from '../../../../test/a-paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount, contextOfAccount } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { answerStatement } from './answer-statement.ts';
import { askForStatement, listAskable } from './ask-for-statement.ts';
import { closePaper } from './close-paper.ts';
import { describePaper } from './describe-paper.ts';
import { listPapers } from './list-papers.ts';
import { viewPaper } from './view-paper.ts';
import { withdrawStatement } from './withdraw-statement.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

/** A hearing party of the committee, and two of its matters, one of them closed. */
async function aStage() {
  const { committee, ...town } = await aMunicipality(database);
  const owner = stageOn(database, { committee, ...town }).as('owner');
  const [matter, other] = [
    await aPaper(owner, committee, 'Ny cykelsti'),
    await aPaper(owner, committee, 'En personsag'),
  ];
  valueOf(await closePaper(owner, other, { ground: 'staff', reason: 'Personsag' }));
  const account = await anAccount(database, {
    ...{ name: 'Hanne Høringsdal', role: 'hearing-party', committees: [committee] },
  });
  const party = await contextOfAccount(database, account);
  const reads = async () => ({
    listed: (await listPapers(party, { view: 'all' })).map(({ title }) => title),
    opens: [await viewPaper(party, matter), await viewPaper(party, other)].map(
      (view) => view?.paper.title,
    ),
  });
  const ask = () =>
    askForStatement(owner, matter, {
      ...{ account: account.id, unit: 'Cyklistforeningen', question: 'Hvad mener I?' },
      workingDays: 5,
    });
  return { owner, matter, account, party, reads, ask };
}

test('a hearing party can be asked for a statement, reads the matter it is asked about and no other, and answers', async () => {
  const { owner, matter, account, party, reads, ask } = await aStage();
  const nothing = { listed: [], opens: [undefined, undefined] };
  expect(await reads()).toEqual(nothing);
  const row = await owner.stores.papers.find(matter);
  const askable = row ? await listAskable(owner, row) : [];
  expect(askable.map(({ id }) => id)).toContain(account.id);

  valueOf(await ask());
  expect(await reads()).toEqual({ listed: ['Ny cykelsti'], opens: ['Ny cykelsti', undefined] });
  const before = await wholeDatabase(db);
  expect(outcomeOf(await describePaper(party, matter, { title: 'Vores' }))).toBe('not-allowed');
  expect(await wholeDatabase(db)).toEqual(before);
  const [statement] = await owner.stores.statements.ofPaper(matter);
  if (!statement) throw new Error('nothing was asked');
  valueOf(await answerStatement(party, statement.id, 'Vi er for.'));
});

test('a hearing party whose question is taken back reads the matter no more', async () => {
  const { owner, matter, reads, ask } = await aStage();
  valueOf(await ask());
  const [statement] = await owner.stores.statements.ofPaper(matter);
  if (!statement) throw new Error('nothing was asked');
  valueOf(await withdrawStatement(owner, statement.id));
  expect(await reads()).toEqual({ listed: [], opens: [undefined, undefined] });
});
