import { afterAll, beforeEach, expect, test } from 'vitest';
import { commonFixedEntries, type FixedEntry } from '#domain/agenda/fixed-entries.ts';
import { agendaStage, titlesOf } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { setFixedEntries, viewFixedEntries } from './keep-fixed-entries.ts';
import { openAgenda } from './open-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
beforeEach(() => emptyArchive(database.db));

const policy: FixedEntry = {
  standing: 'own-first',
  title: 'Handicappolitik',
  from: '2026-01-01',
  until: '2026-12-31',
};
const visit: FixedEntry = {
  standing: 'own-last',
  title: 'Nyt fra formanden',
  from: null,
  until: null,
};

test('a committee’s own fixed items stand where they belong, on the agendas of their days', async () => {
  const { secretary, town, plan } = await agendaStage(database);
  const { committee } = town;
  const entries = [visit, ...commonFixedEntries, policy];
  valueOf(await setFixedEntries(secretary, { committee, entries }));
  const now = await plan('2026-12-09');
  const later = await plan('2027-01-13');
  const opened = async (meeting: typeof now) => {
    valueOf(await openAgenda(secretary, { meeting }));
    return titlesOf(secretary, meeting);
  };
  const common = ['Godkendelse af dagsorden', 'Orientering'];
  const end = ['Nyt fra formanden', 'Eventuelt', 'Godkendelse af referat'];
  expect([await opened(now), await opened(later)]).toEqual([
    [...common, 'Handicappolitik', ...end],
    [...common, ...end],
  ]);
  expect(valueOf(await viewFixedEntries(secretary, committee)).map(({ title }) => title)).toEqual([
    ...common,
    'Handicappolitik',
    ...end,
  ]);
});

test.each<readonly [string, readonly FixedEntry[], string]>([
  ['without the approval of the agenda', commonFixedEntries.slice(1), 'required-missing'],
  ['without the approval of the minutes', commonFixedEntries.slice(0, -1), 'required-missing'],
  [
    'with the approval of the agenda for a while',
    commonFixedEntries.map((entry) => ({ ...entry, until: '2026-12-31' })),
    'required-missing',
  ],
  [
    'with an item without a title',
    [...commonFixedEntries, { ...visit, title: ' ' }],
    'title-missing',
  ],
  [
    'with an item that ends before it begins',
    [...commonFixedEntries, { ...policy, until: '2025-12-31' }],
    'period-reversed',
  ],
])('a list %s is refused without a trace', async (_, entries, why) => {
  const { secretary, town } = await agendaStage(database);
  const before = await wholeDatabase(database.db);
  expect(outcomeOf(await setFixedEntries(secretary, { committee: town.committee, entries }))).toBe(
    why,
  );
  expect(await wholeDatabase(database.db)).toEqual(before);
});

test('nobody but the committee’s secretary and the administrator decides them', async () => {
  const { as, town } = await agendaStage(database);
  const command = { committee: town.committee, entries: [...commonFixedEntries, visit] };
  const before = await wholeDatabase(database.db);
  for (const role of [
    'chair',
    'member',
    'mayor',
    'publicist',
    'auditor',
    'owner',
    'everybody',
  ] as const) {
    expect([role, outcomeOf(await setFixedEntries(as(role), command))]).toEqual([
      role,
      'not-allowed',
    ]);
    expect(outcomeOf(await viewFixedEntries(as(role), town.committee))).toBe('not-allowed');
  }
  const elsewhere = { ...command, committee: town.other };
  expect(outcomeOf(await setFixedEntries(as('secretary'), elsewhere))).toBe('not-allowed');
  expect(await wholeDatabase(database.db)).toEqual(before);
  expect(outcomeOf(await setFixedEntries(as('administrator'), command))).toBe('done');
});
