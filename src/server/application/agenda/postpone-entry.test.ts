import { afterAll, beforeEach, expect, test } from 'vitest';
import { agendaStage, entryOf, titlesOf } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addPaper } from './add-entry.ts';
import { removeAgendaEntry } from './arrange-agenda.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { openAgenda } from './open-agenda.ts';
import { postponeEntry } from './postpone-entry.ts';
import { publishAgenda } from './publish-agenda.ts';
import { viewAgenda } from './view-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

/** An agenda with one matter, and two later meetings. */
async function aStage() {
  const stage = await agendaStage(database);
  const { secretary, plan, approved, meeting } = stage;
  const [next, after] = [await plan('2026-08-12'), await plan('2026-09-09')];
  valueOf(await addPaper(secretary, { meeting, paper: await approved('Ny cykelsti') }));
  const entry = await entryOf(secretary, meeting, 3);
  const postpone = (to = next) => postponeEntry(secretary, { meeting, entry, to });
  const postponed = async () => valueOf(await viewAgenda(secretary, meeting)).postponed;
  return { ...stage, next, after, entry, postpone, postponed };
}

test('an agenda tells what has been postponed from it and to when, also when the item has left the draft', async () => {
  const { next, entry, postpone, postponed } = await aStage();
  expect(await postponed()).toEqual([]);
  valueOf(await postpone());
  expect(await postponed()).toEqual([
    { entry, title: 'Ny cykelsti', to: { meeting: next, date: '2026-08-12' } },
  ]);
});

test('what stands on an agenda that is out is postponed once, to one meeting; a second time is refused without a trace', async () => {
  const { secretary, meeting, next, after, entry, postpone, postponed } = await aStage();
  valueOf(await publishAgenda(secretary, { meeting }));
  valueOf(await openAgenda(secretary, { meeting: next }));
  valueOf(await postpone());
  expect(await titlesOf(secretary, meeting)).toContain('Ny cykelsti');
  const before = await wholeDatabase(db);
  expect([outcomeOf(await postpone()), outcomeOf(await postpone(after))]).toEqual([
    'postponed-already',
    'postponed-already',
  ]);
  expect(await wholeDatabase(db)).toEqual(before);

  // Also when it has been postponed again from there.
  const returned = (await secretary.stores.agendas.entries(next)).find(
    ({ what }) => what.kind === 'paper',
  );
  const again = { meeting: next, entry: returned?.id ?? entry, to: after };
  valueOf(await postponeEntry(secretary, again));
  expect(outcomeOf(await postpone(after))).toBe('postponed-already');
  expect(await postponed()).toEqual([
    { entry, title: 'Ny cykelsti', to: { meeting: next, date: '2026-08-12' } },
  ]);
});

test('it can be postponed anew when the meeting has been cancelled, or when it has been taken off there', async () => {
  const { secretary, meeting, next, after, postpone, postponed } = await aStage();
  valueOf(await publishAgenda(secretary, { meeting }));
  valueOf(await postpone());
  valueOf(await cancelMeeting(secretary, { meeting: next, reason: 'Ingen sager' }));
  expect(await postponed()).toEqual([]);

  valueOf(await openAgenda(secretary, { meeting: after }));
  valueOf(await postpone(after));
  const returned = (await secretary.stores.agendas.entries(after)).find(
    ({ what }) => what.kind === 'paper',
  );
  if (!returned) throw new Error('it has not come back');
  valueOf(await removeAgendaEntry(secretary, { meeting: after, entry: returned.id }));
  expect([await postponed(), outcomeOf(await postpone(after))]).toEqual([[], 'done']);
  expect(await titlesOf(secretary, after)).toContain('Ny cykelsti');
});
