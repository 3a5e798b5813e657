import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { writeSection } from '../../../../test/a-paper.ts';
import { entryOf, agendaStage } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { publicText } from '../../../../test/archive.ts';
import { aMember } from '../../../../test/people.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { closePaper } from '../paper/close-paper.ts';
import type { Context } from '../ports.ts';
import { addPaper } from './add-entry.ts';
import { moveAgendaEntry, removeAgendaEntry, setLateReason } from './arrange-agenda.ts';
import { openAgenda } from './open-agenda.ts';
import { postponeEntry } from './postpone-entry.ts';
import { previewAgenda } from './preview-agenda.ts';
import { publishAgenda, publishSupplement } from './publish-agenda.ts';
import { markAsRead, readAgenda } from './read-agenda.ts';
import { recuseMember, takeRecusalBack } from './recuse-member.ts';
import { withdrawAgenda } from './withdraw-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const stage = () => agendaStage(database);

describe('what members read', () => {
  test('the committee’s own members and the mayor read closed items in full, and what has changed since', async () => {
    const { secretary, as, cast, other, town, approved, meeting } = await stage();
    const closed = await approved('Salg af Kanariegården', 'Kanariefugl i sagen.');
    valueOf(await closePaper(secretary, closed, { ground: 'tender', reason: 'Bud' }));
    valueOf(await addPaper(secretary, { meeting, paper: closed }));
    const member = as('member');
    expect(await readAgenda(member, meeting)).toBeNull();
    valueOf(await publishAgenda(secretary, { meeting }));
    const read = await readAgenda(member, meeting);
    expect([JSON.stringify(read?.copy).includes('Kanariefugl'), read?.since]).toEqual([true, null]);
    valueOf(await markAsRead(member, { meeting }));
    expect((await readAgenda(member, meeting))?.since?.changes.items).toEqual([]);

    valueOf(await addPaper(secretary, { meeting, paper: await approved('Høringssvar') }));
    valueOf(await publishSupplement(secretary, { meeting }));
    await writeSection(secretary, closed, 'summary', 'Kanariefuglen er solgt.');
    valueOf(await publishAgenda(secretary, { meeting }));
    const again = await readAgenda(member, meeting);
    expect(
      again?.since?.changes.items.map(({ status, item }) => [
        status,
        item.status === 'open' ? item.title : null,
      ]),
    ).toEqual([
      ['changed', 'Salg af Kanariegården'],
      ['added', 'Høringssvar'],
    ]);

    const outside = other({
      ...cast.member,
      seats: [{ committee: town.other, office: 'member' }],
    });
    const refused = [outside, as('owner'), as('hearing-party'), as('administrator')];
    for (const context of refused) {
      expect(await readAgenda(context, meeting)).toBeNull();
      expect(outcomeOf(await markAsRead(context, { meeting }))).toBe('not-found');
    }
    expect(JSON.stringify(await readAgenda(as('mayor'), meeting))).toContain('solgt');
    expect(await publicText(db)).not.toMatch(/kanarie/i);
  });

  test('a disqualified member does not read the closed item (LAW L53)', async () => {
    const { secretary, cast, other, approved, meeting, town } = await stage();
    const closed = await approved('Salg', 'Kanariefugl i sagen.');
    valueOf(await closePaper(secretary, closed, { ground: 'tender', reason: 'Bud' }));
    valueOf(await addPaper(secretary, { meeting, paper: closed }));
    valueOf(await publishAgenda(secretary, { meeting }));
    const account = await aMember(database, town.committee, { name: 'Merete Medlem' });
    const person = account.person ?? secretary.stores.newId<'Person'>();
    const entry = await entryOf(secretary, meeting, 4);
    const member = other({ ...cast.member, person });
    expect(outcomeOf(await recuseMember(member, { meeting, entry, person }))).toBe('not-allowed');
    valueOf(await recuseMember(secretary, { meeting, entry, person }));
    expect(JSON.stringify(await readAgenda(member, meeting))).not.toMatch(/Kanarie|Salg/);
    valueOf(await takeRecusalBack(secretary, { meeting, entry, person }));
    expect(JSON.stringify(await readAgenda(member, meeting))).toContain('Kanariefugl');
  });
});

describe('who has no part in it', () => {
  test('is refused everything, and leaves no trace', async () => {
    const { as, secretary, approved, plan, meeting } = await stage();
    const paper = await approved('Ny cykelsti');
    const [planned, later] = [await plan('2026-08-12'), await plan('2026-09-09')];
    const entry = await entryOf(secretary, meeting, 1);
    const acts: Readonly<Record<string, (context: Context) => Promise<string>>> = {
      open: async (context) => outcomeOf(await openAgenda(context, { meeting: planned })),
      add: async (context) => outcomeOf(await addPaper(context, { meeting, paper })),
      move: async (context) => outcomeOf(await moveAgendaEntry(context, { meeting, entry, to: 2 })),
      remove: async (context) => outcomeOf(await removeAgendaEntry(context, { meeting, entry })),
      late: async (context) =>
        outcomeOf(await setLateReason(context, { meeting, entry, reason: 'x' })),
      publish: async (context) => outcomeOf(await publishAgenda(context, { meeting })),
      supplement: async (context) => outcomeOf(await publishSupplement(context, { meeting })),
      withdraw: async (context) =>
        outcomeOf(await withdrawAgenda(context, { meeting, reason: 'x' })),
      preview: async (context) => outcomeOf(await previewAgenda(context, { meeting })),
      postpone: async (context) =>
        outcomeOf(await postponeEntry(context, { meeting, entry, to: later })),
    };
    const before = await wholeDatabase(db);
    const roles = [
      'member',
      'mayor',
      'auditor',
      'owner',
      'manager',
      'director',
      'administrator',
      'hearing-party',
      'everybody',
    ] as const;
    for (const role of roles)
      for (const [name, act] of Object.entries(acts)) {
        const known = ['member', 'mayor', 'auditor'].includes(role);
        expect([role, name, await act(as(role))]).toEqual([
          role,
          name,
          known ? 'not-allowed' : 'not-found',
        ]);
      }
    expect(await wholeDatabase(db)).toEqual(before);
  });
});
