import { afterAll, beforeEach, expect, test } from 'vitest';
import { aMunicipality, aPaper } from '../../../../test/a-paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount, contextOfAccount, type AccountOptions } from '../../../../test/people.ts';
import { makeMove } from './move-paper.ts';
import { viewPaper } from './view-paper.ts';

const database = await freshDatabase();
afterAll(database.close);
beforeEach(() => emptyArchive(database.db));

/** A case officer's paper, in draft, and what its list says of steps that nobody can take. */
async function aStage() {
  const { committee, other } = await aMunicipality(database);
  const joins = async (options: AccountOptions) =>
    contextOfAccount(database, await anAccount(database, { committees: [committee], ...options }));
  const account = await anAccount(database, {
    name: 'Sanne Sagsbehandler',
    role: 'case-officer',
    committees: [committee],
  });
  const owner = await contextOfAccount(database, account);
  const id = await aPaper(owner, committee);
  const told = async () =>
    ((await viewPaper(owner, id))?.faults ?? []).flatMap(({ what, field, blocks }) =>
      what.kind === 'step-unheld' || what.kind === 'step-owners'
        ? [[what.kind, what.step, field, blocks]]
        : [],
    );
  return { committee, other, joins, account, owner, id, told };
}

const unheld = (step: string) => ['step-unheld', step, 'felt-videre', 'nothing'];

test('a draft says that nobody has the role of the first step, and can be sent all the same', async () => {
  const { owner, id, told } = await aStage();
  expect(await told()).toEqual([unheld('Chef')]);
  expect(outcomeOf(await makeMove(owner, id, { kind: 'submit' }))).toBe('done');
  expect(await told()).toEqual([unheld('Chef'), unheld('Direktør')]);
});

test.each<[string, AccountOptions, boolean]>([
  ['a manager of the committee', { role: 'manager' }, true],
  ['a director', { role: 'director' }, false],
  ['a manager whose account is closed', { role: 'manager', status: 'closed' }, false],
  ['one whose role ended yesterday', { role: 'manager', until: '2026-05-11' }, false],
  ['one whose role begins today', { role: 'manager', from: '2026-05-12' }, true],
])('%s is asked about on the day', async (_who, options, isHeld) => {
  const { joins, told } = await aStage();
  await joins(options);
  expect(await told()).toEqual(isHeld ? [] : [unheld('Chef')]);
});

test('a manager of another committee does not help; one of all committees does', async () => {
  const { other, told } = await aStage();
  await anAccount(database, { role: 'manager', committees: [other] });
  const before = await told();
  await anAccount(database, { role: 'manager' });
  expect([before, await told()]).toEqual([[unheld('Chef')], []]);
});

test('the case officer alone as manager does not approve the own paper, and that is said', async () => {
  const { owner, account, committee, joins, told } = await aStage();
  await owner.stores.accounts.addGrant({
    ...{ id: owner.stores.newId<'Grant'>(), account: account.id, role: 'manager', committee },
    ...{ deputyFor: null, fromSignIn: false, from: null, until: null },
  });
  const before = await told();
  await joins({ role: 'manager' });
  expect([before, await told()]).toEqual([[['step-owners', 'Chef', 'felt-videre', 'nothing']], []]);
});

test('whoever approves sees that nobody has the next role; of an approved paper nothing is said', async () => {
  const { owner, id, joins, told } = await aStage();
  const manager = await joins({ role: 'manager', name: 'Charlotte Chef' });
  const drafted = await told();
  valueOf(await makeMove(owner, id, { kind: 'submit' }));
  const submitted = await told();
  valueOf(await makeMove(manager, id, { kind: 'approve' }));
  const director = await joins({ role: 'director', name: 'Dorte Direktør' });
  const atDirector = await told();
  valueOf(await makeMove(director, id, { kind: 'approve' }));
  expect([drafted, submitted, atDirector, await told()]).toEqual([
    [],
    [unheld('Direktør')],
    [],
    [],
  ]);
});
