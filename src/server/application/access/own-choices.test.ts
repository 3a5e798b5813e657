import { afterAll, beforeEach, expect, test } from 'vitest';
import { everybody } from '#domain/access/actor.ts';
import { aMunicipality, stageOn } from '../../../../test/a-paper.ts';
import { outcomeOf } from '../../../../test/an-archive.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { anAccount, contextOfAccount } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { listKeptCommittees } from '../agenda/list-kept-committees.ts';
import { listPlanCommittees } from '../agenda/list-plan-committees.ts';
import { viewOverview } from '../overview/view-overview.ts';
import { tryPattern } from '../paper/view-settings.ts';
import { chooseLanguage } from './choose-language.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const today = '2026-05-12';

test('somebody chooses the language of their own account and of no other; who has none is refused', async () => {
  const [mine, other] = [await anAccount(database), await anAccount(database)];
  const context = await contextOfAccount(database, mine);
  expect(outcomeOf(await chooseLanguage(context, { language: 'en' }))).toBe('done');
  const languages = [mine, other].map(
    async ({ id }) => (await context.stores.accounts.find(id))?.language,
  );
  expect(await Promise.all(languages)).toEqual(['en', 'da']);
  const before = await wholeDatabase(db);
  const nobody = contextOn(database, everybody);
  expect(outcomeOf(await chooseLanguage(nobody, { language: 'en' }))).toBe('not-allowed');
  expect(await wholeDatabase(db)).toEqual(before);
});

test('the committees that somebody may plan for are those they keep, and nobody else’s', async () => {
  const { as } = stageOn(database, await aMunicipality(database));
  const kept = async (role: Parameters<typeof as>[0]) =>
    (await listKeptCommittees(as(role))).map(({ name }) => name);
  expect(await kept('secretary')).toEqual(['Udvalget for Prøver']);
  for (const role of ['owner', 'manager', 'member', 'mayor', 'auditor', 'everybody'] as const)
    expect([role, await kept(role)]).toEqual([role, []]);
});

test('a plan that is not announced is listed for those whose committee it is, and to plan only for who keeps it', async () => {
  const { as } = stageOn(database, await aMunicipality(database));
  const planned = async (role: Parameters<typeof as>[0]) =>
    (await listPlanCommittees(as(role))).map(({ name, mayPlan }) => [name, mayPlan]);
  expect(await planned('secretary')).toContainEqual(['Udvalget for Prøver', true]);
  for (const role of ['owner', 'member', 'mayor'] as const)
    expect([role, (await planned(role)).filter(([, mayPlan]) => mayPlan)]).toEqual([role, []]);
  expect(await planned('everybody')).toEqual([]);
});

test('nothing waits for who is nobody, and no matter or meeting is theirs', async () => {
  const municipality = await aMunicipality(database);
  const { as } = stageOn(database, municipality);
  expect(await viewOverview(as('everybody'), today)).toEqual({
    ...{ waiting: [], matters: [], meetings: [] },
  });
});

test('a pattern of numbers is tried by the administrator of the municipality alone, and takes no number', async () => {
  const pattern = { kind: 'case', pattern: '{YY}-{seq:3}' } as const;
  const administrator = await anAccount(database, { role: 'administrator' });
  const context = await contextOfAccount(database, administrator);
  expect(await tryPattern(context, pattern)).toEqual({ ok: true, value: '26-001' });
  for (const role of ['secretary', 'auditor', 'case-officer', 'director'] as const) {
    const other = await contextOfAccount(database, await anAccount(database, { role }));
    expect([role, outcomeOf(await tryPattern(other, pattern))]).toEqual([role, 'not-allowed']);
  }
  expect(outcomeOf(await tryPattern(contextOn(database, everybody), pattern))).toBe('not-allowed');
  expect(await db.selectFrom('number_series').selectAll().execute()).toEqual([]);
});
