import { afterAll, beforeEach, expect, test } from 'vitest';
import { agendaStage, entryOf } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember, contextOfAccount } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addPlainEntry } from './add-entry.ts';
import { moveAgendaEntry, setLateReason } from './arrange-agenda.ts';
import { approveAgenda, askForChanges, sendToChair } from './chair-word.ts';
import { publishAgenda, publishSupplement } from './publish-agenda.ts';
import { viewAgenda } from './view-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

async function aStage() {
  const stage = await agendaStage(database);
  const { secretary, meeting, town } = stage;
  const chair = await contextOfAccount(
    database,
    await aMember(database, town.committee, { name: 'Frode Formand', office: 'chair' }),
  );
  const offers = async () => {
    const bySecretary = valueOf(await viewAgenda(secretary, meeting));
    const byChair = valueOf(await viewAgenda(chair, meeting));
    return [bySecretary.mayAskChair, byChair.mayApprove];
  };
  const plain = { text: '', closing: null };
  const add = async (title: string) =>
    valueOf(await addPlainEntry(secretary, { meeting, title, ...plain }));
  return { ...stage, chair, offers, add };
}

test('the page offers the draft to the chair, and the chair to approve it, while the house takes it; a second approval is refused without a trace', async () => {
  const { secretary, chair, meeting, offers, add } = await aStage();
  expect(await offers()).toEqual([true, true]);
  valueOf(await sendToChair(secretary, { meeting }));
  expect([await offers(), outcomeOf(await sendToChair(secretary, { meeting }))]).toEqual([
    [false, true],
    'chair-asked-already',
  ]);
  valueOf(await approveAgenda(chair, { meeting }));
  expect(await offers()).toEqual([false, false]);
  const before = await wholeDatabase(db);
  expect([
    outcomeOf(await approveAgenda(chair, { meeting })),
    outcomeOf(await sendToChair(secretary, { meeting })),
  ]).toEqual(['chair-approved-already', 'chair-approved-already']);
  expect(await wholeDatabase(db)).toEqual(before);

  // Whoever has approved may still want it otherwise, and another draft is approved anew.
  valueOf(await askForChanges(chair, { meeting, what: 'Mere om parken' }));
  expect(await offers()).toEqual([true, true]);
  valueOf(await approveAgenda(chair, { meeting }));
  await add('Dialog om parken');
  expect(await offers()).toEqual([true, true]);
});

test('the page says of the agenda and of a supplement whether they are stopped, as publication does', async () => {
  const { secretary, meeting, add } = await aStage();
  const view = async () => valueOf(await viewAgenda(secretary, meeting));
  const isFixed = async () => (await view()).lines.map(({ isOut }) => isOut);
  await add('Besøg på skolen');
  expect([(await view()).publication, await isFixed()]).toEqual([
    { isStopped: false, supplement: null },
    [false, false, false, false, false],
  ]);
  valueOf(await publishAgenda(secretary, { meeting }));
  expect(outcomeOf(await publishSupplement(secretary, { meeting }))).toBe('nothing-late');
  await add('Et sent punkt');
  expect(await isFixed()).toEqual([true, true, true, true, true, false]);
  expect((await view()).publication).toEqual({
    isStopped: false,
    supplement: { number: 1, isStopped: false },
  });

  // After the deadline it must say why it comes late; the agenda that is out can still be corrected.
  const late = { ...secretary, now: () => new Date('2026-06-09T08:00:00Z') };
  expect(valueOf(await viewAgenda(late, meeting)).publication).toEqual({
    isStopped: false,
    supplement: { number: 1, isStopped: true },
  });
  expect([
    outcomeOf(await publishSupplement(late, { meeting })),
    outcomeOf(await publishAgenda(late, { meeting })),
    outcomeOf(
      await moveAgendaEntry(late, { meeting, entry: await entryOf(late, meeting, 3), to: 1 }),
    ),
  ]).toEqual(['faults', 'done', 'already-published']);
  const entry = await entryOf(late, meeting, 6);
  valueOf(await setLateReason(late, { meeting, entry, reason: 'Fristen udløber fredag.' }));
  expect(outcomeOf(await publishSupplement(late, { meeting }))).toBe('done');
});

test('a supplement’s reason is given freely and taken away again until the deadline; afterwards it must be there', async () => {
  const { secretary, meeting, add } = await aStage();
  valueOf(await publishAgenda(secretary, { meeting }));
  await add('Et nyt punkt');
  const entry = await entryOf(secretary, meeting, 5);
  const give = (reason: string, by = secretary) => setLateReason(by, { meeting, entry, reason });
  const given = async () => (await secretary.stores.agendas.findEntry(entry))?.lateReason;
  valueOf(await give('Borgmesteren ønsker det.'));
  expect(await given()).toBe('Borgmesteren ønsker det.');
  valueOf(await give(' '));
  expect(await given()).toBeNull();

  const late = { ...secretary, now: () => new Date('2026-06-09T08:00:00Z') };
  valueOf(await give('Fristen udløber fredag.', late));
  const before = await wholeDatabase(db);
  expect(outcomeOf(await give('', late))).toBe('reason-missing');
  expect(await wholeDatabase(db)).toEqual(before);
});
