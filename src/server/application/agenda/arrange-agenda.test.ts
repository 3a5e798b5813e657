import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { agendaStage, entryOf, titlesOf } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { publicText } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { addPaper, addPlainEntry, restoreEntry } from './add-entry.ts';
import { moveAgendaEntry, removeAgendaEntry } from './arrange-agenda.ts';
import { approveAgenda, askForChanges } from './chair-word.ts';
import { openAgenda } from './open-agenda.ts';
import { postponeEntry } from './postpone-entry.ts';
import { publishAgenda } from './publish-agenda.ts';
import { withdrawAgenda } from './withdraw-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
beforeEach(() => emptyArchive(database.db));

const stage = () => agendaStage(database);

describe('the lines of an agenda', () => {
  test('one that has been taken off comes back where it stood, once', async () => {
    const { secretary, approved, meeting } = await stage();
    for (const title of ['Ny cykelsti', 'Skolevej'])
      valueOf(await addPaper(secretary, { meeting, paper: await approved(title) }));
    const before = await titlesOf(secretary, meeting);
    const entry = await entryOf(secretary, meeting, 3);
    valueOf(await removeAgendaEntry(secretary, { meeting, entry }));
    expect(await titlesOf(secretary, meeting)).toEqual(before.toSpliced(2, 1));
    valueOf(await restoreEntry(secretary, { meeting, entry, from: 3 }));
    expect(await titlesOf(secretary, meeting)).toEqual(before);
    expect(outcomeOf(await restoreEntry(secretary, { meeting, entry, from: 3 }))).toBe(
      'stands-already',
    );
  });

  test('a postponed item comes back by itself where it was postponed to', async () => {
    const { secretary, plan, approved, meeting } = await stage();
    const [next, after] = [await plan('2026-08-12'), await plan('2026-09-09')];
    for (const title of ['Ny cykelsti', 'Skolevej'])
      valueOf(await addPaper(secretary, { meeting, paper: await approved(title) }));
    const first = await entryOf(secretary, meeting, 3);
    valueOf(await postponeEntry(secretary, { meeting, entry: first, to: next }));
    expect(await titlesOf(secretary, meeting)).not.toContain('Ny cykelsti');
    valueOf(await openAgenda(secretary, { meeting: next }));
    expect(await titlesOf(secretary, next)).toContain('Ny cykelsti');

    valueOf(await publishAgenda(secretary, { meeting }));
    const second = await entryOf(secretary, meeting, 3);
    valueOf(await openAgenda(secretary, { meeting: after }));
    valueOf(await publishAgenda(secretary, { meeting: after }));
    valueOf(await postponeEntry(secretary, { meeting, entry: second, to: after }));
    expect([
      (await titlesOf(secretary, meeting)).includes('Skolevej'),
      (await secretary.stores.agendas.entries(after)).at(-1)?.lateReason,
      outcomeOf(await postponeEntry(secretary, { meeting: after, entry: second, to: meeting })),
    ]).toEqual([true, 'Udsat fra mødet den 10. juni 2026.', 'entry-unknown']);
  });

  test('on an agenda that has been withdrawn it comes back as on any draft, and is published with it', async () => {
    const { secretary, plan, approved, meeting } = await stage();
    const next = await plan('2026-08-12');
    valueOf(await openAgenda(secretary, { meeting: next }));
    valueOf(await publishAgenda(secretary, { meeting: next }));
    valueOf(await withdrawAgenda(secretary, { meeting: next, reason: 'En fejl' }));
    valueOf(await addPaper(secretary, { meeting, paper: await approved('Ny cykelsti') }));
    const entry = await entryOf(secretary, meeting, 3);
    valueOf(await postponeEntry(secretary, { meeting, entry, to: next }));
    const returned = (await secretary.stores.agendas.entries(next)).find(
      ({ what }) => what.kind === 'paper',
    );
    expect([returned?.supplement, returned?.lateReason]).toEqual([0, null]);
    valueOf(await publishAgenda(secretary, { meeting: next }));
    expect(await publicText(database.db)).toContain('Ny cykelsti');
  });

  test('moving a closed item before an open one is allowed and remembered; the chair’s approval was of the draft before', async () => {
    const { secretary, as, approved, meeting } = await stage();
    valueOf(await addPaper(secretary, { meeting, paper: await approved('Ny cykelsti') }));
    valueOf(
      await addPlainEntry(secretary, {
        meeting,
        title: 'Personsag',
        text: '',
        closing: { ground: 'staff', reason: 'Ansættelse' },
      }),
    );
    valueOf(await approveAgenda(as('chair'), { meeting }));
    const entry = await entryOf(secretary, meeting, 4);
    valueOf(await moveAgendaEntry(secretary, { meeting, entry, to: 3 }));
    expect(await secretary.stores.agendas.find(meeting)).toMatchObject({
      chair: null,
      orderOverride: { by: 'Sofie Sekretær' },
    });
    valueOf(await askForChanges(as('chair'), { meeting, what: 'Personsagen til sidst' }));
    expect((await secretary.stores.agendas.find(meeting))?.chair).toMatchObject({
      kind: 'changes-wanted',
      what: 'Personsagen til sidst',
    });
  });
});
