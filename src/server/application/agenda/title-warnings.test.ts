import { afterAll, beforeEach, expect, test } from 'vitest';
import { storesOn } from '#adapters/postgres/stores.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember, anAccount } from '../../../../test/people.ts';
import { closePaper, considerPaper } from '../paper/close-paper.ts';
import { addPaper } from './add-entry.ts';
import { publishAgenda } from './publish-agenda.ts';
import { viewAgenda } from './view-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

test('the public title of a closed item is held against members of any committee and any time, and against staff (LAW L17)', async () => {
  const { secretary, approved, meeting, town } = await agendaStage(database);
  await aMember(database, town.other, { name: 'Bodil Brand', until: '2026-02-28' });
  await anAccount(database, { name: 'Ulla Udtalelse' });
  const stores = storesOn(db);
  const elsewhere = await stores.organizations.body('Andenby Kommune');
  const id = stores.newId<'Person'>();
  const stranger = { name: 'Frida Fremmed', key: 'frida fremmed', term: 2026, slug: null };
  await stores.people.add([{ id, body: elsewhere.id, leader: id, ...stranger }]);

  const paper = await approved('En personsag');
  valueOf(await closePaper(secretary, paper, { ground: 'staff', reason: 'Ansættelse' }));
  valueOf(await addPaper(secretary, { meeting, paper }));
  const publicDecision = { kind: 'withheld', reason: 'Personsag' } as const;
  const told = async (publicTitle: string) => {
    valueOf(await considerPaper(secretary, paper, { publicTitle, publicDecision }));
    const { lines, faults } = valueOf(await viewAgenda(secretary, meeting));
    return [
      lines.flatMap(({ titleWarnings }) => titleWarnings.map(({ quote }) => quote)),
      faults.flatMap((fault) => (fault.kind === 'title-warning' ? [fault.warning.quote] : [])),
    ];
  };
  expect(await told('Lukket: Ansættelse af leder')).toEqual([[], []]);
  expect(await told('Lukket: Frida Fremmeds brand')).toEqual([[], []]);
  const both = ['Brand, Bodil', 'Ulla Udtalelses'];
  expect(await told('Lukket: Brand, Bodil og Ulla Udtalelses klage')).toEqual([both, both]);

  valueOf(await publishAgenda(secretary, { meeting }));
  const [entry] = await db
    .selectFrom('journal')
    .where('what', '=', 'agenda-published')
    .select('detail')
    .execute();
  const known = JSON.stringify(entry?.detail);
  expect([known.includes('title-warning'), known.includes('Bodil')]).toEqual([true, false]);
});
